package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.certification.verdict.Ruling;
import org.civicstore.review.memory.Clearing;
import org.civicstore.review.memory.Remembered;
import org.civicstore.review.ruling.CriterionDecision;
import org.civicstore.review.screening.Screening;
import org.civicstore.review.screening.ScreeningStatus;
import org.civicstore.review.talk.ChangeRequest;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.SubmittedContents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody decides alone, and nobody decides without a reason. */
class SecondPersonTest {
    private static final AccountId RULED = new AccountId(new UUID(2, 2));
    private static final AccountId CLEARED = new AccountId(new UUID(2, 3));
    private static final AccountId FRESH = new AccountId(new UUID(2, 4));

    @ParameterizedTest
    @EnumSource(RiskTier.class)
    void is_another_one_than_the_first_in_every_tier(RiskTier tier) {
        assertThatThrownBy(() -> SecondPerson.require(file(tier), SampleCases.HOLDER))
                .isInstanceOf(ProblemException.class);
        SecondPerson.require(file(tier), FRESH);
    }

    @ParameterizedTest
    @EnumSource(RiskTier.class)
    void had_no_part_in_a_case_of_high_risk(RiskTier tier) {
        boolean high = tier == RiskTier.HIGH;
        for (AccountId person : List.of(RULED, CLEARED)) {
            assertThat(SecondPerson.isFresh(file(tier), person)).isEqualTo(!high);
        }
        assertThat(SecondPerson.isFresh(file(tier), FRESH)).isTrue();
    }

    @Test
    void without_a_reason_nobody_proposes_gives_back_or_asks_for_changes() {
        assertThatThrownBy(() -> new Proposal(
                        new UUID(4, 1), ProposedOutcome.REFUSE, " \n", List.of(), SampleCases.HOLDER, SampleCases.NOW))
                .hasMessageContaining("need another value");
        assertThatThrownBy(() -> SampleCases.in(ReviewStatus.VERDICT_PROPOSED).giveBack(""))
                .hasMessageContaining("need another value");
        assertThatThrownBy(() -> new ChangeRequest(1, "", List.of(), SampleCases.HOLDER, SampleCases.NOW))
                .hasMessageContaining("need another value");
    }

    private static CaseFile file(RiskTier tier) {
        Review review = SampleCases.in(ReviewStatus.VERDICT_PROPOSED);
        Clearing clearing = new Clearing(
                new UUID(7, 1),
                "job-compass",
                "abc",
                "SEC-07",
                "A test page.",
                review.id(),
                CLEARED,
                SampleCases.NOW,
                LocalDate.parse("2027-01-01"),
                Optional.empty());
        return new CaseFile(
                review,
                CriteriaEdition.current(),
                contents(review),
                Optional.of(screening(review.id(), tier)),
                List.of(new CriterionDecision("PRV-04", Ruling.MET, "Seen.", "basis", RULED, SampleCases.NOW)),
                new Remembered(List.of(clearing), List.of(), Set.of()));
    }

    private static Screening screening(ReviewId review, RiskTier tier) {
        return new Screening(
                new UUID(8, 1),
                review,
                1,
                ScreeningStatus.DONE,
                0,
                Optional.empty(),
                SampleCases.NOW,
                Optional.of(SampleCases.NOW),
                Optional.of("test"),
                List.of(),
                Optional.empty(),
                Optional.of(new RiskAssessment(tier, List.of())),
                Set.of());
    }

    private static SubmittedContents contents(Review review) {
        CaseFacts facts = review.facts();
        return new SubmittedContents(
                facts.submission(),
                facts.submissionNumber(),
                facts.organisation(),
                facts.submittedBy(),
                facts.listingSlug(),
                facts.releaseVersion(),
                facts.kind(),
                facts.profile(),
                Manifest.empty(),
                Map.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                1,
                SampleCases.NOW);
    }
}
