package org.civicstore.certification.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteCatalogueTest {

    private static final Pattern NAME = Pattern.compile("\\{[a-z]+}");

    private final NoteCatalogue catalogue = NoteCatalogue.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        No package was handed in. | Ingen pakke ble levert.
        Version 1.2.0 is new and has release notes. It carries no signature. | Versjon 1.2.0 er ny og har utgivelsesmerknader. Den har ingen signatur.
        It depends on libc6, zlib1g. | Den trenger libc6, zlib1g.
        Declared: FREE. | Oppgitt: gratis.
        Declared: EVERYONE, CHILDREN, NONE. | Oppgitt: alle voksne, barn under 18, ingen innlogging.
        Not examined, since the package cannot be opened: The package has no Info.plist. | Ikke undersøkt, for pakken kan ikke åpnes: Pakken har ingen Info.plist.
        The process that runs the checks broke: it gave no answer within 20 seconds. | Prosessen som kjører sjekkene, sviktet: den svarte ikke innen 20 sekunder.
        The check broke down: java.io.IOException: $1 is gone. | Sjekken sviktet: java.io.IOException: $1 is gone.
        """)
    void a_note_is_told_in_the_language_of_the_reader(String note, String told) {
        assertThat(catalogue.say(note, "nb")).isEqualTo(new NoteCatalogue.Said("nb", told));
    }

    @Test
    void a_note_that_nobody_knows_stays_english_and_says_so() {
        assertThat(catalogue.say("The moon is full. No package was handed in.", "fr"))
                .isEqualTo(new NoteCatalogue.Said("en", "The moon is full. No package was handed in."));
        assertThat(catalogue.say("No package was handed in.", "xx").language()).isEqualTo("en");
    }

    @Test
    void codes_become_words_for_english_readers_too() {
        assertThat(catalogue.say("Declared: PAID.", "en").text()).isEqualTo("Declared: costs money.");
    }

    @Test
    void every_note_holds_the_same_values_in_every_language() {
        assertThat(catalogue.notes()).allSatisfy(note -> {
            assertThat(note.texts()).containsOnlyKeys(RuleCatalogue.LANGUAGES);
            List<String> names = names(note.texts().get("en"));
            assertThat(note.texts().values())
                    .allSatisfy(text -> assertThat(names(text)).isEqualTo(names));
        });
    }

    @Test
    void a_long_note_that_nearly_fits_again_and_again_costs_no_more_than_looking_at_its_beginnings() {
        // Each of these could end at any later one; without remembering what is hopeless this would take for ever.
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Stream.of(
                        "a of b components looked up in ", "a is encrypted. ", "It depends on x. ")
                .map(part -> part.repeat(1_900 / part.length()) + "The end")
                .forEach(
                        note -> assertThat(catalogue.say(note, "nb").language()).isEqualTo("en")));
    }

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @Test
    void no_two_notes_say_the_same() {
        assertThat(catalogue.notes().stream().map(note -> note.texts().get("en")))
                .doesNotHaveDuplicates();
        assertThat(Stream.of("nb", "fr")).allMatch(language -> catalogue.notes().stream()
                .noneMatch(
                        note -> note.texts().get(language).equals(note.texts().get("en"))));
    }
}
