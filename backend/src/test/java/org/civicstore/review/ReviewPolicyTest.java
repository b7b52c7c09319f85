package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.ReviewAction.*;
import static org.civicstore.review.ReviewStatus.*;
import static org.civicstore.review.SampleCases.HOLDER;
import static org.civicstore.review.SampleCases.SUBMITTER;
import static org.civicstore.review.SampleCases.VENDOR;
import static org.civicstore.review.SampleCases.member;
import static org.civicstore.review.SampleCases.person;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewPolicyTest {
    private static final AccountId OTHER = new AccountId(new UUID(2, 2));

    @Test
    void lets_the_certifier_who_holds_the_case_do_the_work_and_not_the_second_persons() {
        assertThat(table(person(HOLDER, Role.CERTIFIER)))
                .isEqualTo(Map.of(
                        SCREENING, Set.of(STEP_ASIDE, MESSAGE),
                        QUEUED, Set.of(CLAIM, STEP_ASIDE, MESSAGE),
                        ASSESSING,
                                Set.of(
                                        RELEASE,
                                        HAND_OVER,
                                        STEP_ASIDE,
                                        RULE,
                                        CLEAR,
                                        REOPEN,
                                        WAIVE,
                                        MESSAGE,
                                        RERUN_CHECKS,
                                        REQUEST_CHANGES,
                                        PROPOSE),
                        WITH_VENDOR, Set.of(RELEASE, HAND_OVER, STEP_ASIDE, MESSAGE),
                        VERDICT_PROPOSED, Set.of(STEP_ASIDE, MESSAGE),
                        CONCLUDED, Set.of(),
                        CLOSED, Set.of()));
    }

    @Test
    void lets_another_certifier_claim_write_and_decide_as_the_second_person() {
        assertThat(table(person(OTHER, Role.CERTIFIER)))
                .isEqualTo(Map.of(
                        SCREENING, Set.of(STEP_ASIDE, MESSAGE),
                        QUEUED, Set.of(CLAIM, STEP_ASIDE, MESSAGE),
                        ASSESSING, Set.of(STEP_ASIDE, MESSAGE, TAKE_OVER),
                        WITH_VENDOR, Set.of(STEP_ASIDE, MESSAGE, TAKE_OVER),
                        VERDICT_PROPOSED, Set.of(STEP_ASIDE, MESSAGE, CONFIRM, RETURN),
                        CONCLUDED, Set.of(),
                        CLOSED, Set.of()));
    }

    @ParameterizedTest
    @EnumSource(ReviewStatus.class)
    void lets_nobody_else_do_anything(ReviewStatus status) {
        Review review = SampleCases.in(status);

        assertThat(Set.of(
                        new Actor.Visitor(),
                        new Actor.SystemActor(),
                        new Actor.Token(new UUID(7, 1), OTHER, VENDOR, Set.of(TokenScope.values())),
                        person(OTHER),
                        person(OTHER, Role.OPERATOR),
                        member(OTHER),
                        member(OTHER, Role.CERTIFIER),
                        member(HOLDER, Role.CERTIFIER, Role.OPERATOR),
                        person(SUBMITTER, Role.CERTIFIER)))
                .allSatisfy(
                        actor -> assertThat(ReviewPolicy.allowed(actor, review)).isEmpty());
    }

    @Test
    void tells_a_certifier_with_a_conflict_of_interest_so_and_shows_others_that_there_is_nothing() {
        Review review = SampleCases.in(VERDICT_PROPOSED);

        assertThat(problem(member(OTHER, Role.CERTIFIER), review, CONFIRM))
                .isEqualTo(ReviewProblem.CONFLICT_OF_INTEREST);
        assertThat(problem(person(SUBMITTER, Role.CERTIFIER), review, CONFIRM))
                .isEqualTo(ReviewProblem.CONFLICT_OF_INTEREST);
        assertThat(problem(person(HOLDER, Role.CERTIFIER), review, CONFIRM))
                .isEqualTo(ReviewProblem.SECOND_PERSON_REQUIRED);
        assertThat(problem(person(OTHER, Role.CERTIFIER), SampleCases.in(ASSESSING), PROPOSE))
                .isEqualTo(ReviewProblem.NOT_YOUR_CASE);
        assertThat(problem(person(OTHER), review, CONFIRM).slug()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @EnumSource(
            value = BlockedReason.class,
            names = {"WORKED_FOR_ORGANISATION", "DECLARED", "OPENED_FAST_TRACK"})
    void keeps_a_certifier_with_an_interest_of_any_kind_from_everything(BlockedReason reason) {
        for (ReviewStatus status : ReviewStatus.values()) {
            Review review = SampleCases.keeping(OTHER, reason, SampleCases.in(status));

            assertThat(ReviewPolicy.allowed(person(OTHER, Role.CERTIFIER), review))
                    .isEmpty();
            assertThat(ReviewPolicy.blocked(person(OTHER, Role.CERTIFIER), review))
                    .contains(reason);
            assertThat(ReviewPolicy.allowed(person(HOLDER, Role.CERTIFIER), review))
                    .isEqualTo(ReviewPolicy.allowed(person(HOLDER, Role.CERTIFIER), SampleCases.in(status)));
        }
    }

    @Test
    void gives_a_case_to_certifiers_without_an_interest_only() {
        Review review = SampleCases.in(ASSESSING);

        assertThat(ReviewPolicy.mayBeGiven(person(OTHER, Role.CERTIFIER), review))
                .isTrue();
        assertThat(ReviewPolicy.mayBeGiven(person(HOLDER, Role.CERTIFIER), review))
                .isFalse();
        assertThat(ReviewPolicy.mayBeGiven(person(OTHER, Role.OPERATOR), review))
                .isFalse();
        assertThat(ReviewPolicy.mayBeGiven(member(OTHER, Role.CERTIFIER), review))
                .isFalse();
        assertThat(ReviewPolicy.mayBeGiven(person(SUBMITTER, Role.CERTIFIER), review))
                .isFalse();
        assertThat(ReviewPolicy.mayBeGiven(
                        person(OTHER, Role.CERTIFIER), SampleCases.keeping(OTHER, BlockedReason.DECLARED, review)))
                .isFalse();
    }

    @Test
    void lets_a_verdict_lapse_whose_proposer_steps_aside_and_no_other() {
        Review proposed = SampleCases.in(VERDICT_PROPOSED);

        Review without = proposed.stepAside(HOLDER);
        assertThat(without.status()).isEqualTo(QUEUED);
        assertThat(without.certifier()).isEmpty();
        Review with = proposed.stepAside(OTHER);
        assertThat(with.status()).isEqualTo(VERDICT_PROPOSED);
        assertThat(with.certifier()).contains(HOLDER);
    }

    @Test
    void lets_the_vendor_read_and_answer_by_a_member_or_a_token_with_the_scope() {
        Review review = SampleCases.in(WITH_VENDOR);
        Actor reads = new Actor.Token(new UUID(7, 1), OTHER, VENDOR, Set.of(TokenScope.SUBMISSIONS_READ));
        Actor writes = new Actor.Token(new UUID(7, 1), OTHER, VENDOR, Set.of(TokenScope.SUBMISSIONS_WRITE));
        Actor foreign =
                new Actor.Token(new UUID(7, 1), OTHER, new OrganisationId(new UUID(1, 2)), Set.of(TokenScope.values()));

        assertThat(ReviewPolicy.vendorMayRead(member(OTHER), review.facts())).isTrue();
        assertThat(ReviewPolicy.vendorMayRead(reads, review.facts())).isTrue();
        assertThat(ReviewPolicy.vendorMayRead(writes, review.facts())).isFalse();
        assertThat(ReviewPolicy.vendorMayRead(foreign, review.facts())).isFalse();
        assertThat(ReviewPolicy.vendorMayRead(person(OTHER, Role.CERTIFIER), review.facts()))
                .isFalse();
        assertThat(ReviewPolicy.vendorMayAnswer(member(OTHER), review)).isTrue();
        assertThat(ReviewPolicy.vendorMayAnswer(writes, review)).isTrue();
        assertThat(ReviewPolicy.vendorMayAnswer(reads, review)).isFalse();
        assertThat(ReviewPolicy.vendorMayAnswer(member(OTHER), SampleCases.in(CONCLUDED)))
                .isFalse();
    }

    @Test
    void never_lets_the_record_itself_be_confirmed_by_its_proposer() {
        Assertions.assertThatThrownBy(() -> SampleCases.in(VERDICT_PROPOSED).confirm(HOLDER, SampleCases.NOW))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ReviewProblem.SECOND_PERSON_REQUIRED));
    }

    private static org.civicstore.shared.problem.ProblemType problem(Actor actor, Review review, ReviewAction action) {
        return Assertions.catchThrowableOfType(
                        ProblemException.class, () -> ReviewPolicy.require(actor, review, action))
                .type();
    }

    private static Map<ReviewStatus, Set<ReviewAction>> table(Actor actor) {
        Map<ReviewStatus, Set<ReviewAction>> table = new EnumMap<>(ReviewStatus.class);
        for (ReviewStatus status : ReviewStatus.values()) {
            table.put(status, ReviewPolicy.allowed(actor, SampleCases.in(status)));
        }
        return table;
    }
}
