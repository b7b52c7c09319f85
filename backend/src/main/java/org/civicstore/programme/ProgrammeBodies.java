package org.civicstore.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.shared.web.StoredJson;
import org.jspecify.annotations.Nullable;

/** Programmes over HTTP. */
final class ProgrammeBodies {
    /** Profiles in one request. */
    static final int BATCH = 1_000;

    private ProgrammeBodies() {}

    @Introspected
    record ProgrammeList(List<ProgrammeSummary> items) {}

    /**
     * A programme in short.
     *
     * @param name by language; {@code und} for a text that is the same in all
     * @param opensOn the first day of the season
     * @param closesOn the last day of the season; absent when it has no end
     * @param territory where it holds: a code of ISO 3166
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ProgrammeSummary(
            String slug,
            Map<String, String> name,
            Map<String, String> summary,
            int offers,
            ProgrammeStatus status,
            LocalDate opensOn,
            Optional<LocalDate> closesOn,
            String territory) {}

    /** The file of the programme, as {@code schemas/programme.json} describes it. */
    @Introspected
    @Schema(implementation = Object.class)
    record RulesBody(byte[] bytes) implements StoredJson {}

    /**
     * People to evaluate, of whom nothing is kept.
     *
     * @param on the day for which it is asked; today when it is left out
     */
    @Introspected
    record EligibilityRequest(
            @Nullable LocalDate on,
            @NotNull @NotEmpty @Size(max = BATCH) List<@NotNull @Valid ProfileBody> profiles) {}

    /**
     * One person.
     *
     * @param id given back with the answer; by itself the place in the list, from 1
     * @param facts answers by fact; null for "I do not know"
     */
    @Introspected
    record ProfileBody(
            @Nullable @Size(max = 100) String id,
            @NotNull @Size(max = 200) Map<String, @Nullable Object> facts) {}

    /** An answer for each profile, in their order. */
    @Introspected
    @Schema(implementation = AnswerBodies.Answers.class)
    record EligibilityBody(byte[] bytes) implements StoredJson {}
}
