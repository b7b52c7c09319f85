package org.civicstore.certificate.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.criterion.RiskTier;

/** Response records of impact runs. */
final class ImpactBodies {
    private ImpactBodies() {}

    /** @param run the latest one; absent when there was none yet */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ImpactBody(String edition, Optional<ImpactRunBody> run) {}

    /**
     * A run and what it found so far.
     *
     * @param total how many releases were assessed
     * @param fails how many of them could not be certified under the edition
     * @param needsPerson how many hang on nothing but what people decide
     * @param undecided how many hang on a check that did not come to an answer
     * @param people how many releases wait for a person at which criterion, the most frequent first
     * @param results those that fail first; long lists are cut
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ImpactRunBody(
            ImpactStatus status,
            Instant plannedAt,
            Optional<Instant> endedAt,
            int total,
            int fails,
            int needsPerson,
            int undecided,
            List<WaitingBody> people,
            List<ImpactResultBody> results) {}

    @Introspected
    record WaitingBody(String criterion, long releases) {}

    /**
     * One certified release as it would stand.
     *
     * @param certificate its number
     * @param needsPerson criteria that nobody has decided on and that only a person can
     * @param open criteria that a check settles and that none has answered
     * @param waived criteria that are unmet and excepted now
     * @param cleared how many findings do not count because they were cleared
     */
    @Introspected
    record ImpactResultBody(
            String certificate,
            String listingSlug,
            String listingName,
            String releaseVersion,
            String profile,
            RiskTier tier,
            ImpactOutcome outcome,
            List<String> blockedBy,
            List<String> needsCondition,
            List<String> needsPerson,
            List<String> open,
            List<String> waived,
            int cleared) {}
}
