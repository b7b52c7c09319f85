package org.civicstore.search.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;
import org.civicstore.search.ScriptedIndex;
import org.civicstore.search.SearchHealth;
import org.civicstore.search.SearchHealth.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

class SearchHealthIndicatorTest {
    private final ScriptedIndex index = new ScriptedIndex();

    private HealthResult result() {
        return Mono.from(new SearchHealthIndicator(index).getResult()).block();
    }

    @ParameterizedTest
    @EnumSource
    void the_node_serves_whatever_its_index_does(State state) {
        index.health = new SearchHealth(state, 3, 7, "print");

        assertThat(result().getStatus()).isEqualTo(HealthStatus.UP);
    }

    @Test
    void says_in_words_how_it_stands() {
        index.health = new SearchHealth(State.OPENING, 0, 0, "");
        assertThat(result().getDetails()).isEqualTo(Map.of("index", "opening", "listings", 0L, "cursor", 0L));

        index.health = new SearchHealth(State.BEHIND, 20, 31, "print");
        assertThat(result().getDetails()).isEqualTo(Map.of("index", "behind", "listings", 20L, "cursor", 31L));
    }
}
