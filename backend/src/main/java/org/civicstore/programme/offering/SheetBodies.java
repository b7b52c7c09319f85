package org.civicstore.programme.offering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.change.ChangeClass;
import org.civicstore.certification.change.offer.OfferAspect;
import org.civicstore.certification.eligibility.Outcome;
import org.civicstore.certification.eligibility.ProgrammeDifference;
import org.civicstore.certification.eligibility.ProgrammeLimits;
import org.civicstore.certification.eligibility.RuleRemark;
import org.civicstore.certification.eligibility.Withheld;
import org.civicstore.programme.ProgrammeStatus;
import org.civicstore.programme.coverage.CoverageBodies.OwnReach;
import org.civicstore.programme.coverage.CoverageBodies.ReachChange;
import org.civicstore.programme.offering.SheetQueries.SheetMove;

/** What listings offer in programmes, over HTTP. */
final class SheetBodies {
    static final int REASON = 4000;

    private SheetBodies() {}

    @Introspected
    record OfferSheetList(List<OfferSheetLine> items) {}

    /**
     * A listing and a programme.
     *
     * @param offers names of what it offers there now, by language; none when it is not part of the programme
     * @param inForce number of the change that holds; 0 when the agency's file decides
     * @param drafted whether somebody has begun to write something else
     * @param open a change that waits for certifiers
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OfferSheetLine(
            String programme,
            Map<String, String> programmeName,
            ProgrammeStatus status,
            String listing,
            List<Map<String, String>> offers,
            int inForce,
            boolean drafted,
            Optional<SheetChangeLine> open) {}

    /** @param writtenBy the name of the person; absent when the account is gone */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SheetChangeLine(
            int number,
            ChangeClass changeClass,
            SheetStatus status,
            String reason,
            Instant writtenAt,
            Optional<String> writtenBy,
            Optional<Instant> decidedAt,
            Set<SheetAction> allowedActions) {}

    /**
     * What a listing offers in a programme, for its vendor.
     *
     * @param text the draft, or what holds; YAML or JSON
     * @param certified what holds
     * @param territory the fact that says where people live; absent when the programme does not ask
     * @param draftedBy who wrote the draft
     * @param changes the newest first
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OfferSheetBody(
            String programme,
            Map<String, String> programmeName,
            ProgrammeStatus status,
            String listing,
            String text,
            String certified,
            Optional<String> territory,
            int inForce,
            Optional<Instant> draftedAt,
            Optional<String> draftedBy,
            List<SheetChangeLine> changes,
            List<PlacesBody> places,
            boolean writable) {}

    /**
     * An offer that holds, as it is offered today.
     *
     * @param places how many can have it; absent for any number
     * @param used how many have it, as the vendor has said
     * @param withheld why nobody gets it today; absent when people do
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PlacesBody(
            String offer,
            Map<String, String> name,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<Long> places,
            long used,
            Optional<Instant> countedAt,
            Optional<Withheld.Reason> withheld) {}

    /** @param text empty: back to what holds */
    @Introspected
    record OfferDraftRequest(
            @NotNull @Size(max = ProgrammeLimits.SHEET) String text) {}

    @Introspected
    record OfferPreviewRequest(
            @NotNull @Size(max = ProgrammeLimits.SHEET) String text) {}

    @Introspected
    record OfferChangeRequest(
            @NotBlank @Size(max = ProgrammeLimits.SHEET) String text,
            @NotBlank @Size(max = REASON) String reason) {}

    @Introspected
    record OfferReasonRequest(@NotBlank @Size(max = REASON) String reason) {}

    @Introspected
    record OfferCountRequest(
            @NotNull @Min(0) @Max(ProgrammeLimits.PLACES) Long used) {}

    @Introspected
    record OfferProposalRequest(
            @NotNull SheetOutcome outcome,
            @NotBlank @Size(max = REASON) String reason) {}

    /**
     * What would become of a text.
     *
     * @param savable whether it has no problem, has an example for each offer, and answers every example as expected
     * @param examples how many examples it has
     * @param failed expectations that are not met
     * @param untried offers without an example
     * @param remarks branches that nobody can reach or that change nothing; they do not stand in the way
     * @param changeClass how far it goes from what holds; absent while it cannot be read
     * @param differences to what holds, by what they mean for people
     * @param details to what holds, by what is written
     * @param reach whom its offers reach by themselves; absent when nobody has described the population
     * @param before whom they reached as they hold
     * @param programme whom the programme would reach with it
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OfferReport(
            boolean savable,
            List<OfferProblem> problems,
            int examples,
            List<OfferExample> failed,
            List<String> untried,
            List<OfferRemark> remarks,
            Optional<ChangeClass> changeClass,
            List<OfferDifferenceBody> differences,
            List<OfferDetail> details,
            Optional<OwnReach> reach,
            Optional<OwnReach> before,
            Optional<ReachChange> programme) {}

    /**
     * @param line from 1; 0 when it concerns the whole text
     * @param at JSON Pointer (RFC 6901)
     */
    @Introspected
    record OfferProblem(int line, int column, String at, String rule, String message, String remedy) {}

    /**
     * @param target an offer, or {@code offer/benefit}
     * @param because facts on which the answer stands
     */
    @Introspected
    record OfferExample(
            int line, String name, String target, Outcome expected, Outcome answered, List<String> because) {}

    /** @param place by ids, such as {@code offers/rent/paths/small-income} */
    @Introspected
    record OfferRemark(RuleRemark.Kind kind, String place) {}

    /** @param reason in words, by language */
    @Introspected
    record OfferDifferenceBody(
            OfferAspect aspect,
            String place,
            String before,
            String after,
            ChangeClass changeClass,
            Map<String, String> reason) {}

    @Introspected
    record OfferDetail(ProgrammeDifference.Kind kind, String place, String before, String after) {}

    @Introspected
    record OfferChangeList(List<OfferChangeSummary> items) {}

    /** A change in the list of certifiers and operators. */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OfferChangeSummary(
            String programme,
            Map<String, String> programmeName,
            String listing,
            String organisation,
            int number,
            ChangeClass changeClass,
            SheetStatus status,
            Instant writtenAt,
            Set<SheetAction> allowedActions) {}

    /**
     * A change as certifiers and operators see it.
     *
     * @param organisation its name
     * @param before what holds, or held when it was decided
     * @param report of the text against that
     * @param proposal what a certifier thinks; absent when nobody has said it
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OfferChangeBody(
            String programme,
            Map<String, String> programmeName,
            String listing,
            String organisation,
            int number,
            ChangeClass changeClass,
            SheetStatus status,
            String reason,
            Instant writtenAt,
            Optional<String> writtenBy,
            String text,
            String before,
            OfferReport report,
            Optional<OfferProposal> proposal,
            List<SheetMove> history,
            Set<SheetAction> allowedActions) {}

    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OfferProposal(SheetOutcome outcome, String reason, Instant at, Optional<String> by) {}
}
