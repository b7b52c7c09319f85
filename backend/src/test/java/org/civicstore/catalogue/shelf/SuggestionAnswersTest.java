package org.civicstore.catalogue.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.civicstore.catalogue.shelf.SuggestionAnswers.Typed;
import org.civicstore.search.ScriptedIndex;
import org.civicstore.search.SearchIndex.Suggestion;
import org.junit.jupiter.api.Test;

class SuggestionAnswersTest {
    private final ScriptedIndex index = new ScriptedIndex();
    private final SuggestionAnswers answers = new SuggestionAnswers(index, new ObjectMapper());

    private String to(String text, String reader) {
        return new String(answers.to(new Typed(text, reader, 6)).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void are_kept_while_the_index_stays_as_it_is() {
        index.suggestions = List.of(new Suggestion("jobb", "Jobb"));
        String first = to("jo", "nb");
        index.suggestions = List.of();

        assertThat(first).contains("\"name\":\"Jobb\"");
        assertThat(to("jo", "nb")).isEqualTo(first);
        assertThat(index.asked).isEqualTo(1);
        assertThat(to("jo", "fr")).isNotEqualTo(first);
        assertThat(to("job", "nb")).isNotEqualTo(first);

        index.upTo++;
        assertThat(to("jo", "nb")).isEqualTo("{\"items\":[]}");
    }

    @Test
    void are_none_while_there_is_no_index_and_that_is_not_kept() {
        index.there = false;
        assertThat(to("jo", "nb")).isEqualTo("{\"items\":[]}");

        index.there = true;
        index.suggestions = List.of(new Suggestion("jobb", "Jobb"));
        assertThat(to("jo", "nb")).contains("Jobb");
    }
}
