package org.civicstore.programme.management;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.eligibility.Outcome;
import org.civicstore.certification.eligibility.PopulationReader;
import org.civicstore.certification.eligibility.ProgrammeDifference;
import org.civicstore.certification.eligibility.ProgrammeLimits;
import org.civicstore.certification.eligibility.RuleRemark;
import org.civicstore.programme.ProgrammeAction;
import org.civicstore.programme.ProgrammeQueries.ProgrammeMove;
import org.civicstore.programme.ProgrammeQueries.ProgrammeVersionLine;
import org.civicstore.programme.ProgrammeStatus;
import org.civicstore.programme.coverage.CoverageBodies.ReachChange;
import org.jspecify.annotations.Nullable;

/** Programmes as operators manage them. */
final class ManagementBodies {
    static final int REASON = 4000;

    private ManagementBodies() {}

    @Introspected
    record ManagedProgrammeList(List<ManagedProgrammeLine> items) {}

    /**
     * @param version the one that decides; 0 when the first is still to come
     * @param versions how many there are
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ManagedProgrammeLine(
            String slug,
            Map<String, String> name,
            ProgrammeStatus status,
            String territory,
            LocalDate opensOn,
            Optional<LocalDate> closesOn,
            Optional<LocalDate> endsOn,
            int version,
            int versions) {}

    /**
     * A programme with everything that operators have written and done.
     *
     * @param text the file of the newest version
     * @param version the one that decides
     * @param versions the newest first
     * @param history the newest first
     */
    @Introspected
    record ManagedProgramme(
            String slug,
            Map<String, String> name,
            ProgrammeStatus status,
            ArrangementBody arrangement,
            int version,
            String text,
            List<ProgrammeVersionLine> versions,
            List<ProgrammeMove> history,
            Set<ProgrammeAction> allowedActions) {}

    /**
     * What surrounds the rules. Days are in UTC.
     *
     * @param territory a code of ISO 3166, such as NO or NO-03
     * @param profile of the criteria that apps in it have to meet
     * @param closesOn the last day of the season; nothing when it has no end
     * @param endsOn the last day on which it is listed; nothing when an operator decides
     * @param terms by language
     * @param population how the people are spread whom it is for, YAML or JSON; nothing: coverage is not measured
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArrangementBody(
            @NotBlank @Size(max = 6) String territory,
            @NotBlank @Size(max = 40) String profile,
            @NotNull LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate endsOn,
            @NotNull @Size(max = 10) Map<String, String> terms,
            @Nullable @Size(max = PopulationReader.FILE) String population) {}

    @Introspected
    record AnnouncementRequest(
            @NotBlank @Size(max = ProgrammeLimits.FILE) String text,
            @NotNull @Valid ArrangementBody arrangement,
            @NotBlank @Size(max = REASON) String reason) {}

    /** @param validFrom when it decides; nothing: at once */
    @Introspected
    record RevisionRequest(
            @NotBlank @Size(max = ProgrammeLimits.FILE) String text,
            @Nullable Instant validFrom,
            @NotBlank @Size(max = REASON) String reason) {}

    @Introspected
    record ArrangementRequest(
            @NotNull @Valid ArrangementBody arrangement,
            @NotBlank @Size(max = REASON) String reason) {}

    @Introspected
    record ProgrammeReasonRequest(
            @NotBlank @Size(max = REASON) String reason) {}

    @Introspected
    record RulesPreviewRequest(
            @NotBlank @Size(max = ProgrammeLimits.FILE) String text) {}

    /**
     * What would become of a text.
     *
     * @param savable whether it has no problem and answers every example as expected
     * @param examples how many examples it has
     * @param failed expectations that are not met
     * @param remarks branches that nobody can reach and paths that add nobody; they do not stand in the way
     * @param comparedWith the version that decides now; absent when there is none
     * @param differences to that version
     * @param reach whom it would reach, against that version; absent when the programme has no population
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RulesPreview(
            boolean savable,
            List<RulesProblem> problems,
            int examples,
            List<FailedExample> failed,
            List<RulesRemark> remarks,
            Optional<Integer> comparedWith,
            List<RulesDifference> differences,
            Optional<ReachChange> reach) {}

    /**
     * @param line from 1; 0 when it concerns the whole file
     * @param at JSON Pointer (RFC 6901)
     */
    @Introspected
    record RulesProblem(int line, int column, String at, String rule, String message, String remedy) {}

    /** @param target an offer, or {@code offer/benefit} */
    @Introspected
    record FailedExample(int line, String name, String target, Outcome expected, Outcome answered) {}

    /** @param place by ids, such as {@code offers/rent/paths/small-income} */
    @Introspected
    record RulesRemark(RuleRemark.Kind kind, String place) {}

    /**
     * @param place by ids, such as {@code offers/rent/paths/small-income/when/atMost}
     * @param before empty when it is new
     * @param after empty when it was taken out
     */
    @Introspected
    record RulesDifference(ProgrammeDifference.Kind kind, String place, String before, String after) {}

    /** @param differences to the version before it; none of the first */
    @Introspected
    record ManagedVersion(int number, String text, List<RulesDifference> differences) {}
}
