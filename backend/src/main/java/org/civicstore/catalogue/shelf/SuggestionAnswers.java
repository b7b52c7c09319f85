package org.civicstore.catalogue.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.catalogue.shelf.FoundBodies.SuggestionBody;
import org.civicstore.catalogue.shelf.FoundBodies.SuggestionsBody;
import org.civicstore.search.SearchIndex;
import org.civicstore.search.SearchUnavailable;
import org.civicstore.shared.web.KeptAnswer;
import org.civicstore.shared.web.KeptAnswers;

/** What the API suggests while somebody types. Many type the same beginnings, so the answers are kept. */
@Singleton
class SuggestionAnswers {
    /** The beginnings of some ten thousand words. */
    private static final long MOST = 16 << 20;

    private final SearchIndex index;
    private final ObjectMapper json;
    private final KeptAnswers<Typed, Long> kept = new KeptAnswers<>(MOST);

    SuggestionAnswers(SearchIndex index, ObjectMapper json) {
        this.index = index;
        this.json = json;
    }

    /** What was typed so far, by a reader of which language, and how many suggestions are wanted. */
    record Typed(String text, String reader, int size) {}

    KeptAnswer to(Typed typed) {
        long state = index.upTo();
        return kept.find(typed, state).orElseGet(() -> {
            KeptAnswer answer;
            try {
                answer = answer(index.suggest(typed.text(), typed.reader(), typed.size()));
            } catch (SearchUnavailable e) {
                // Nobody waits for suggestions: until the index is there, there are none.
                return answer(List.of());
            }
            kept.keep(typed, state, answer);
            return answer;
        });
    }

    private KeptAnswer answer(List<SearchIndex.Suggestion> suggestions) {
        try {
            return KeptAnswer.of(json.writeValueAsBytes(new SuggestionsBody(
                    suggestions.stream().map(SuggestionBody::of).toList())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Suggestions cannot be written as JSON", e);
        }
    }
}
