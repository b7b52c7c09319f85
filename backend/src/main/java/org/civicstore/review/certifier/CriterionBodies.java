package org.civicstore.review.certifier;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.Area;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.verdict.Ruling;
import org.civicstore.certification.verdict.State;
import org.civicstore.review.certifier.ReviewBodies.PersonBody;

/** Response records of one criterion in a case file. */
final class CriterionBodies {
    private CriterionBodies() {}

    /**
     * One criterion as it stands in this case.
     *
     * @param evidence ids of the documents handed in for it
     * @param evidenceTypes what a vendor hands in for it
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CriterionBody(
            String id,
            Area area,
            Map<String, String> statement,
            Map<String, String> guidance,
            String reference,
            Severity severity,
            Mode mode,
            State state,
            Optional<MachineBody> machine,
            List<CheckFindingBody> findings,
            Optional<RulingBody> ruling,
            List<String> evidence,
            List<String> evidenceTypes) {}

    @Introspected
    record MachineBody(OutcomeKind outcome, String note, List<CheckBody> checks) {}

    /**
     * @param noteLanguage the reader's, or English for a note that has no text in it
     * @param observed whether it is only tried out: certifiers see what it found, and nothing of it counts
     * @param fingerprints of what it found
     */
    @Introspected
    record CheckBody(
            String id,
            String version,
            OutcomeKind outcome,
            String note,
            String noteLanguage,
            long millis,
            boolean observed,
            List<String> fingerprints) {}

    @Introspected
    record RulingBody(Ruling ruling, String reason, PersonBody by, Instant at) {}

    /**
     * What a check found, as its reader understands it.
     *
     * @param language of the message and the remedy: the reader's, or English where a rule has no text in it
     * @param evidence what was seen, literally
     * @param original the check's own English words where they say more than the message and the evidence
     * @param reproduce command line that shows the finding again
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CheckFindingBody(
            String rule,
            String criterion,
            Severity severity,
            Location location,
            String language,
            String message,
            String evidence,
            String remedy,
            Optional<String> original,
            String fingerprint,
            String reproduce) {}
}
