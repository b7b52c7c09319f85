package org.civicstore.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The reference values of the frontend's own drawing, {@code tile.test.ts}. */
class TileTest {

    @Test
    void is_drawn_as_the_frontend_draws_it() {
        assertThat(Tile.of("jobbkompasset", "Jobbkompasset"))
                .isEqualTo(new Tile(
                        "#DDE1F8",
                        "#BFC7F1",
                        "#232B6B",
                        "M32 0A32 32 0 0 1 0 32V0ZM32 0A32 32 0 0 1 64 32H32ZM0 64A32 32 0 0 1 32 32V64Z",
                        "J"));
        assertThat(Tile.of("skattklar", "Skattklar"))
                .isEqualTo(new Tile(
                        "#8A2445",
                        "#A1375A",
                        "#FFFFFF",
                        "M0 32V16A16 16 0 0 1 32 16V32ZM32 32A32 32 0 0 1 64 0V32ZM32 32A32 32 0 0 1 0 64V32Z"
                                + "M32 64V48A16 16 0 0 1 64 48V64Z",
                        "S"));
    }

    @Test
    void takes_a_letter_beyond_ascii_and_a_question_mark_for_none() {
        assertThat(Tile.of("nav-øst", "øst"))
                .isEqualTo(new Tile(
                        "#0F5568",
                        "#19687E",
                        "#FFFFFF",
                        "M32 0A32 32 0 0 1 0 32V0ZM32 0A32 32 0 0 1 64 32H32ZM0 32A32 32 0 0 1 32 64H0Z"
                                + "M64 64A32 32 0 0 1 32 32H64Z",
                        "Ø"));
        assertThat(Tile.of("x", "…").letter()).isEqualTo("?");
    }
}
