package org.civicstore.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.submission.SubmissionAction.ANSWER;
import static org.civicstore.submission.SubmissionAction.DELETE;
import static org.civicstore.submission.SubmissionAction.EDIT;
import static org.civicstore.submission.SubmissionAction.HAND_IN;
import static org.civicstore.submission.SubmissionAction.UPLOAD;
import static org.civicstore.submission.SubmissionAction.WITHDRAW;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.junit.jupiter.api.Test;

class SubmissionPolicyTest {
    private static final OrganisationId OURS = new OrganisationId(new UUID(0, 1));
    private static final OrganisationId THEIRS = new OrganisationId(new UUID(0, 2));
    private static final Map<SubmissionStatus, Set<SubmissionAction>> VENDOR_MOVES = Map.of(
            SubmissionStatus.DRAFT, Set.of(EDIT, UPLOAD, DELETE, HAND_IN),
            SubmissionStatus.SUBMITTED, Set.of(WITHDRAW, ANSWER),
            SubmissionStatus.IN_REVIEW, Set.of(WITHDRAW, ANSWER),
            SubmissionStatus.CHANGES_REQUESTED, Set.of(EDIT, UPLOAD, HAND_IN, WITHDRAW, ANSWER),
            SubmissionStatus.ACCEPTED, Set.of(),
            SubmissionStatus.REFUSED, Set.of(),
            SubmissionStatus.WITHDRAWN, Set.of());

    private final SubmissionPolicy policy = new SubmissionPolicy();

    @Test
    void members_and_writing_tokens_of_the_organisation_may_do_what_the_status_allows() {
        for (Actor actor : List.of(
                person(Set.of(), OURS, MemberRole.OWNER),
                person(Set.of(), OURS, MemberRole.MAINTAINER),
                token(OURS, TokenScope.SUBMISSIONS_WRITE))) {
            assertThat(policy.sees(actor, OURS)).isTrue();
            VENDOR_MOVES.forEach((status, moves) -> assertThat(policy.allowed(actor, OURS, status))
                    .as(actor + " " + status)
                    .isEqualTo(moves));
        }
    }

    @Test
    void a_reading_token_sees_and_may_do_nothing() {
        Actor token = token(OURS, TokenScope.SUBMISSIONS_READ);

        assertThat(policy.sees(token, OURS)).isTrue();
        assertThatNothingIsAllowed(token);
    }

    @Test
    void nobody_else_sees_anything_whatever_role_they_have_in_the_store() {
        for (Actor actor : List.of(
                new Actor.Visitor(),
                new Actor.SystemActor(),
                person(Set.of(Role.CERTIFIER, Role.OPERATOR), THEIRS, MemberRole.OWNER),
                token(OURS, TokenScope.RELEASES_WITHDRAW),
                token(THEIRS, TokenScope.values()))) {
            assertThat(policy.sees(actor, OURS)).as(actor.toString()).isFalse();
            assertThat(policy.visible(actor)).doesNotContain(OURS);
            assertThatNothingIsAllowed(actor);
        }
    }

    private void assertThatNothingIsAllowed(Actor actor) {
        for (SubmissionStatus status : SubmissionStatus.values()) {
            assertThat(policy.allowed(actor, OURS, status))
                    .as(actor + " " + status)
                    .isEmpty();
        }
    }

    private static Actor person(Set<Role> roles, OrganisationId organisation, MemberRole role) {
        return new Actor.Person(
                new AccountId(new UUID(0, 3)), "Kari", roles, Map.of(organisation, role), new UUID(0, 4));
    }

    private static Actor token(OrganisationId organisation, TokenScope... scopes) {
        return new Actor.Token(
                new UUID(0, 5), new AccountId(new UUID(0, 3)), organisation, Set.copyOf(Arrays.asList(scopes)));
    }
}
