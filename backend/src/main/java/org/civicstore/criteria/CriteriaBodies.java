package org.civicstore.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.criterion.Area;
import org.civicstore.certification.criterion.EditionComparison;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.criterion.SubjectKind;

/** Request and response records about criteria and editions. */
final class CriteriaBodies {
    static final int REASON = 4000;

    private CriteriaBodies() {}

    /** @param until the last day on which people may comment */
    @Introspected
    record ConsultationRequest(
            @NotNull LocalDate until,
            @NotBlank @Size(max = REASON) String reason) {}

    @Introspected
    record EditionReasonRequest(
            @NotBlank @Size(max = REASON) String reason) {}

    @Introspected
    record EditionList(List<EditionBody> items) {}

    /**
     * An edition and where it stands.
     *
     * @param basedOn the edition that it changes
     * @param plannedFrom the day it is meant to be in force from; when it really is, {@code enforcedAt} says
     * @param lastDay of the consultation
     * @param criteria how many it has, replaced ones aside
     * @param history oldest first
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record EditionBody(
            String id,
            EditionStatus status,
            Optional<String> basedOn,
            LocalDate plannedFrom,
            Optional<LocalDate> lastDay,
            Optional<Instant> consultedAt,
            Optional<Instant> enforcedAt,
            Optional<Instant> retiredAt,
            long criteria,
            List<EditionMove> history,
            Set<EditionAction> allowedActions) {}

    /** All that an edition demands. */
    @Introspected
    record CatalogueBody(EditionBody edition, List<ProfileBody> profiles, List<CatalogueCriterion> criteria) {}

    /** @param inherits the profile whose criteria are demanded too */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ProfileBody(String id, Map<String, String> name, Optional<String> inherits, List<String> languages) {}

    /**
     * One criterion.
     *
     * @param statement per language, as guidance
     * @param evidence what a vendor hands in for it
     * @param programmes the profiles that introduce it; profiles that inherit from them demand it too
     * @param fromTier demanded of this risk tier and of graver ones
     * @param since the edition that first had it
     * @param replacedBy the criterion that took its place; then it is demanded no more
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CatalogueCriterion(
            String id,
            Area area,
            Map<String, String> statement,
            Map<String, String> guidance,
            String reference,
            List<String> evidence,
            Mode mode,
            Severity severity,
            Map<String, Severity> severityByProfile,
            Set<String> programmes,
            Set<SubjectKind> kinds,
            RiskTier fromTier,
            String since,
            Optional<String> replacedBy) {}

    /** @param before the edition that it is compared with */
    @Introspected
    record EditionChangesBody(String edition, String before, List<CriterionChangeBody> changes) {}

    /**
     * A criterion that is not as before.
     *
     * @param parts what changed; empty unless the kind is CHANGED
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CriterionChangeBody(
            String id,
            EditionComparison.Kind kind,
            Set<EditionComparison.Part> parts,
            Optional<CatalogueCriterion> before,
            Optional<CatalogueCriterion> after) {}
}
