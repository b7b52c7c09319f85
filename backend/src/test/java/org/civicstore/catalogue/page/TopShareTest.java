package org.civicstore.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.civicstore.statistics.Figures;
import org.junit.jupiter.api.Test;

class TopShareTest {

    private static Figures figures(long visits) {
        return new Figures(visits, 12, List.of(new Figures.Visited("a", visits / 2)), 0, 0, 0, 0);
    }

    @Test
    void is_told_when_there_is_enough_to_count() {
        assertThat(TopShare.of(figures(100), 10)).isEqualTo(new TopShare(0.5, 9));
    }

    @Test
    void is_not_told_of_few_visits_or_few_listings() {
        assertThat(TopShare.of(figures(99), 10)).isNull();
        assertThat(TopShare.of(figures(100), 9)).isNull();
    }
}
