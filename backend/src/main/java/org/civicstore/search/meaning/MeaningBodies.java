package org.civicstore.search.meaning;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.search.language.Meaning;

/** Meanings over HTTP. */
final class MeaningBodies {
    private MeaningBodies() {}

    /** Where a meaning comes from. */
    enum Origin {
        /** It ships with the store, as it is. */
        SHIPPED,
        /** It ships with the store, and operators have changed it. */
        EDITED,
        /** Operators have added it. */
        ADDED,
        /** Operators have removed it. */
        REMOVED
    }

    /**
     * All meanings.
     *
     * @param inUse whether the search of this node uses them as they are; else it builds its index anew
     */
    @Introspected
    record MeaningsBody(List<MeaningLineBody> items, boolean inUse) {}

    /** A meaning in the list; of a removed one the words that it had. */
    @Introspected
    record MeaningLineBody(String id, Map<String, List<String>> names, Origin origin) {}

    /** A meaning with its history. */
    @Introspected
    record MeaningBody(String id, Map<String, List<String>> names, Origin origin, List<MeaningHistoryBody> history) {}

    /**
     * Who did what to a meaning, when and why.
     *
     * @param before the words that it had; {@code after} those that it has since
     */
    @Introspected
    record MeaningHistoryBody(
            Instant at,
            MeaningAction action,
            String by,
            String reason,
            Optional<Map<String, List<String>>> before,
            Optional<Map<String, List<String>>> after) {}

    /** A new meaning. */
    @Introspected
    record NewMeaningBody(
            @NotBlank @Size(max = 60) String id,
            @NotNull Map<String, List<String>> names,
            @NotBlank @Size(max = 300) String reason) {
        Meaning meaning() {
            return MeaningRules.read(id, names);
        }
    }

    /** Other words for a meaning. */
    @Introspected
    record MeaningChangeBody(
            @NotNull Map<String, List<String>> names,
            @NotBlank @Size(max = 300) String reason) {
        Meaning meaning(String id) {
            return MeaningRules.read(id, names);
        }
    }

    /** Why a meaning goes. */
    @Introspected
    record MeaningRemovalBody(@NotBlank @Size(max = 300) String reason) {}
}
