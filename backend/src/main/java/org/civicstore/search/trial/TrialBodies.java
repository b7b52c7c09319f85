package org.civicstore.search.trial;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.civicstore.search.SearchQuestion;
import org.jspecify.annotations.Nullable;

/** Trials over HTTP. */
final class TrialBodies {
    private TrialBodies() {}

    /**
     * What is tried.
     *
     * @param id of the meaning
     * @param names its words; nothing: it would be removed
     * @param question what somebody types
     * @param language of who types it
     */
    @Introspected
    record TrialBody(
            @NotBlank @Size(max = 60) String id,
            @Nullable Map<String, List<String>> names,

            @NotBlank @Size(max = SearchQuestion.LONGEST_TEXT)
            String question,

            @NotBlank @Pattern(regexp = "nb|nn|en|sv|da|fr") String language) {}

    /**
     * What the question finds before and after, best first.
     *
     * @param tried how many listings were searched for it, of {@code listings}
     */
    @Introspected
    record OutcomeBody(List<FoundBody> before, List<FoundBody> after, long tried, long listings) {
        static OutcomeBody of(MeaningTrial.Outcome outcome) {
            return new OutcomeBody(
                    outcome.before().stream().map(FoundBody::of).toList(),
                    outcome.after().stream().map(FoundBody::of).toList(),
                    outcome.tried(),
                    outcome.entries());
        }
    }

    /** A listing that was found. */
    @Introspected
    record FoundBody(String slug, Map<String, String> name) {
        static FoundBody of(MeaningTrial.Found found) {
            return new FoundBody(found.slug(), found.name());
        }
    }
}
