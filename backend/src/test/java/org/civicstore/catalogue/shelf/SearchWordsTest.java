package org.civicstore.catalogue.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void knows_a_word_without_its_accents_and_nordic_letters() {
        assertThat(SearchWords.fold("Jobbsøknad ÆRLIG åpen Résumé Straße Čáhci"))
                .isEqualTo("jobbsoknad aerlig apen resume strasse cahci");
    }

    @Test
    void demands_the_beginning_of_each_word() {
        assertThat(SearchWords.of("Skatte melding").demandingAll()).isEqualTo("+skatte* +melding*");
    }

    @Test
    void leaves_out_what_the_index_does_not_hold() {
        assertThat(SearchWords.of("the id for tax").demandingAll()).isEqualTo("+tax*");
        assertThat(SearchWords.of("id").demandingAll()).isEmpty();
        assertThat(SearchWords.of("id").phrase()).isEqualTo("id");
    }

    @Test
    void takes_no_operators_from_what_was_typed() {
        assertThat(SearchWords.of("+job -tax \"x y\" (a* ~b) @4 ><").demandingAll())
                .isEqualTo("+job* +tax*");
    }

    @Test
    void takes_no_more_than_eight_words() {
        assertThat(SearchWords.of("aaa bbb ccc ddd eee fff ggg hhh iii jjj")
                        .demandingAll()
                        .split(" "))
                .hasSize(8);
    }
}
