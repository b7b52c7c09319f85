package org.civicstore.certification.checks.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikeTest {

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        // the same name in other letters
        "Skatteetaten, SKATTEETATEN, true",
        "Skatteetaten, Skatte-etaten, true",
        "Ѕkatteetaten, Skatteetaten, true", // Cyrillic dze
        "Skаttееtаten, Skatteetaten, true", // Cyrillic a and ie
        "NΑV, NAV, true", // Greek alpha
        "ＮＡＶ, NAV, true", // full width
        "AItinn, Altinn, true", // capital i for l
        "A1tinn, Altinn, true",
        "Försäkringskassan, Forsakringskassan, true",
        "Kornrnune, Kommune, true",
        "Ve\u200bro, Vero, true", // zero width space
        "НАВ, HAB, true", // a name that looks Latin
        // other names
        "Skattehjelpen, Skatteetaten, false",
        "Navn, NAV, false",
        "Jobbkompasset, Job Compass, false",
        "Veto, Vero, false",
        "НАВ, NAV, false", // reads the same aloud in Cyrillic, looks like HAB
        "Työmarkkinatori, Arbetsmarknadstorget, false",
    })
    void names_are_the_same_when_they_cannot_be_told_apart(String one, String other, boolean same) {
        assertThat(Lookalike.same(one, other)).isEqualTo(same);
        assertThat(Lookalike.same(other, one)).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        "Skateetaten, Skatteetaten, true",
        "Skattetaten, Skatteetaten, true",
        "Skatteeatten, Skatteetaten, true",
        "Skatteetatan, Skatteetaten, true",
        "Skatteetaten, Skatteetaten, false",
        "Skattenytt, Skatteetaten, false",
        "Vero, Veto, false",
    })
    void a_slip_is_one_letter_in_a_name_that_is_long_enough(String one, String other, boolean slip) {
        assertThat(Lookalike.slip(one, other)).isEqualTo(slip);
        assertThat(Lookalike.slip(other, one)).isEqualTo(slip);
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        "nav.no.example.com, nav.no, true",
        "www.nav.no.example.com, nav.no, true",
        "skatteetaten.com, skatteetaten.no, true",
        "skatteetatan.no, skatteetaten.no, true",
        "xn--nv-7kc.no, nav.no, true", // Cyrillic a
        "a1tinn.no, altinn.no, true",
        "nav.no, nav.no, false",
        "arbeidsplassen.nav.no, nav.no, false",
        "www.nav.no, nav.no, false",
        "nav.com, nav.no, false", // three letters exist everywhere by chance
        "example.org, nav.no, false",
        "skattehjelp.no, skatteetaten.no, false",
    })
    void a_domain_is_a_lookalike_when_it_is_not_theirs_and_seems_so(String host, String known, boolean lookalike) {
        assertThat(LookalikeDomain.of(host, known)).isEqualTo(lookalike);
    }
}
