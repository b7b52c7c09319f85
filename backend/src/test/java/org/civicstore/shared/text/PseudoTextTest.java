package org.civicstore.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PseudoTextTest {
    private static String turned(String text) {
        return '\u202e' + text + '\u202c';
    }

    @Test
    void runs_from_right_to_left_with_its_values_as_they_were() {
        assertThat(PseudoText.of("Sign in")).isEqualTo(turned("Sign in"));
        assertThat(PseudoText.of("From {name} now")).isEqualTo(turned("From ") + "{name}" + turned(" now"));
    }

    @Test
    void keeps_tags_and_what_is_only_space() {
        assertThat(PseudoText.of("No account? <a>Make one</a> {name}"))
                .isEqualTo(turned("No account? ") + "<a>" + turned("Make one") + "</a> {name}");
    }

    @Test
    void turns_every_case_of_a_plural_and_counts_as_before() {
        String text = PseudoText.of("{count, plural, =0 {None} one {# app} other {{name} has # apps}} here");
        MessageFormat format = new MessageFormat(text, ULocale.ENGLISH);

        assertThat(format.format(Map.of("count", 0, "name", "Ada"))).isEqualTo(turned("None") + turned(" here"));
        assertThat(format.format(Map.of("count", 1, "name", "Ada"))).isEqualTo("1" + turned(" app") + turned(" here"));
        assertThat(format.format(Map.of("count", 7, "name", "Ada")))
                .isEqualTo("Ada" + turned(" has ") + "7" + turned(" apps") + turned(" here"));
    }
}
