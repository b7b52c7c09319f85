package org.civicstore.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void the_share_of_the_top_is_their_part_of_all_visits() {
        Figures figures =
                new Figures(200, 9, List.of(new Figures.Visited("a", 100), new Figures.Visited("b", 50)), 0, 0, 0, 0);

        assertThat(figures.topShare()).isEqualTo(0.75);
        assertThat(Figures.NONE.topShare()).isZero();
    }
}
