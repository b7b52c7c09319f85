package org.civicstore.certification.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicFactTest {

    private static final Instant TIME = Instant.parse("2026-11-27T18:00:00.000120Z");
    private static final Map<FactField, String> EVERYTHING = Map.of(
            FactField.LISTING, "jobbhjelp",
            FactField.VERSION, "2.0.1-rc.1",
            FactField.ARTIFACT_DIGEST, "ab".repeat(32),
            FactField.PROGRAMME, "employment-services",
            FactField.EDITION, "2026-2",
            FactField.OUTCOME, "accepted",
            FactField.CERTIFICATE_DIGEST, "cd".repeat(32),
            FactField.REASONS, "/decisions/CS-2026-000123");

    private static final String LEAF = """
        {"artifactDigest":"%s","certificateDigest":"%s","edition":"2026-2","listing":"jobbhjelp",\
        "outcome":"accepted","programme":"employment-services","reasons":"/decisions/CS-2026-000123",\
        "time":"2026-11-27T18:00:00.000120Z","type":"certified","version":"2.0.1-rc.1"}\
        """.formatted("ab".repeat(32), "cd".repeat(32));

    @Nested
    class Canonical_json {

        /** The example of RFC 8785 section 3.2.2, its string. */
        @Test
        void escapes_as_the_specification_shows() {
            byte[] json = CanonicalJson.write(Map.of("s", "\u20ac$\u000f\nA'B\"\\\\\"/"));
            assertThat(HexFormat.of().formatHex(json))
                    .isEqualTo(HexFormat.of().formatHex("{\"s\":".getBytes(UTF_8))
                            + "22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f22" + "7d");
        }

        /** The example of RFC 8785 section 3.2.3. */
        @Test
        void sorts_as_the_specification_shows() {
            byte[] json = CanonicalJson.write(Map.of(
                    "\u20ac", "Euro Sign",
                    "\r", "Carriage Return",
                    "\ufb33", "Hebrew Letter Dalet With Dagesh",
                    "1", "One",
                    "\ud83d\ude00", "Emoji: Grinning Face",
                    "\u0080", "Control",
                    "\u00f6", "Latin Small Letter O With Diaeresis"));
            assertThat(new String(json, UTF_8))
                    .isEqualTo("{\"\\r"
                            + "\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin"
                            + " Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji:"
                            + " Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
        }

        @Test
        void reads_back_every_character() {
            for (char unit = 0; unit < 0xD800; unit++) {
                Map<String, String> members = Map.of("m" + unit, "a" + unit + "b");
                assertThat(CanonicalJson.read(CanonicalJson.write(members))).isEqualTo(members);
            }
            assertThat(new String(CanonicalJson.write(Map.of("c", "\b\t\n\u000b\f\r\u001f\u007f")), UTF_8))
                    .isEqualTo("{\"c\":\"\\b\\t\\n\\u000b\\f\\r\\u001f\u007f\"}");
            assertThat(CanonicalJson.read("{}".getBytes(UTF_8))).isEmpty();
        }

        @Test
        void has_no_half_of_a_surrogate_pair() {
            assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", "\ud83d")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> CanonicalJson.read("{\"a\":\"\\ud83d\"}".getBytes(UTF_8)))
                    .isInstanceOf(LogRefused.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "[]",
                    "{} ",
                    " {}",
                    "{\"a\":\"b\"",
                    "{\"a\":\"b}",
                    "{\"a\": \"b\"}",
                    "{\"a\":1}",
                    "{\"a\":null}",
                    "{\"a\":{}}",
                    "{\"b\":\"\",\"a\":\"\"}",
                    "{\"a\":\"b\",\"a\":\"b\"}",
                    "{\"a\":\"b\",}",
                    "{\"a\":\"\\u0062\"}",
                    "{\"a\":\"\\u000A\"}",
                    "{\"a\":\"\\u000a\"}",
                    "{\"a\":\"\\u001F\"}",
                    "{\"a\":\"\\u+01f\"}",
                    "{\"a\":\"\\/\"}",
                    "{\"a\":\"\\u1\"}",
                    "{\"a\":\"\n\"}",
                    "{\"a\":\"b\"}{}"
                })
        void has_one_form_only(String json) {
            assertThatThrownBy(() -> CanonicalJson.read(json.getBytes(UTF_8))).isInstanceOf(LogRefused.class);
        }

        @Test
        void is_in_utf_8() {
            byte[] latin = {'{', '"', 'a', '"', ':', '"', (byte) 0xF6, '"', '}'};
            assertThatThrownBy(() -> CanonicalJson.read(latin)).isInstanceOf(LogRefused.class);
        }
    }

    @Test
    void a_leaf_is_written_in_one_form_and_read_back() {
        PublicFact fact = new PublicFact(FactType.CERTIFIED, TIME, EVERYTHING);
        assertThat(new String(fact.write(), UTF_8)).isEqualTo(LEAF);
        assertThat(PublicFact.read(LEAF.getBytes(UTF_8))).isEqualTo(fact);
        assertThat(fact.leaf()).isEqualTo(Hash.ofLeaf(LEAF.getBytes(UTF_8)));
        assertThat(fact.get(FactField.OUTCOME)).contains("accepted");
    }

    @ParameterizedTest
    @EnumSource
    void each_type_says_what_it_needs_and_may_leave_out_the_rest(FactType type) {
        Map<FactField, String> needed = new EnumMap<>(EVERYTHING);
        needed.keySet().retainAll(type.needed());
        PublicFact fact = new PublicFact(type, TIME, needed);
        assertThat(PublicFact.read(fact.write())).isEqualTo(fact);
        for (FactField field : type.needed()) {
            Map<FactField, String> less = new EnumMap<>(needed);
            less.remove(field);
            assertThatThrownBy(() -> new PublicFact(type, TIME, less)).isInstanceOf(LogRefused.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_field_takes_free_text_or_a_mail_address(FactField field) {
        for (String text :
                new String[] {"", " ", "Kari Nordmann", "kari@example.no", "a".repeat(201), "\u00e5", "a\n"}) {
            Map<FactField, String> said = new EnumMap<>(EVERYTHING);
            said.put(field, text);
            assertThatThrownBy(() -> new PublicFact(FactType.CERTIFIED, TIME, said))
                    .isInstanceOf(LogRefused.class);
        }
    }

    @Test
    void a_time_has_one_form() {
        assertThatThrownBy(() -> new PublicFact(FactType.CERTIFIED, TIME.plusNanos(1), EVERYTHING))
                .isInstanceOf(LogRefused.class);
        assertThatThrownBy(() -> new PublicFact(FactType.CERTIFIED, Instant.MAX, EVERYTHING))
                .isInstanceOf(LogRefused.class);
        for (String time :
                new String[] {"2026-11-27T19:00:00.000120+01:00", "2026-11-27T18:00:00.00012Z", "2026-11-27", "", "now"
                }) {
            byte[] leaf = LEAF.replace("2026-11-27T18:00:00.000120Z", time).getBytes(UTF_8);
            assertThatThrownBy(() -> PublicFact.read(leaf)).isInstanceOf(LogRefused.class);
        }
    }

    @Test
    void a_leaf_says_nothing_that_is_not_known() {
        for (String leaf : new String[] {
            LEAF.replace("\"type\":\"certified\"", "\"type\":\"praised\""),
            LEAF.replace("\"type\":\"certified\",", ""),
            LEAF.replace("}", ",\"vendor\":\"kari\"}"),
            LEAF.replace("\"type\":\"certified\"", "\"type\":\"CERTIFIED\"")
        }) {
            assertThatThrownBy(() -> PublicFact.read(leaf.getBytes(UTF_8))).isInstanceOf(LogRefused.class);
        }
        assertThatThrownBy(() -> PublicFact.read(new byte[70_000])).isInstanceOf(LogRefused.class);
    }
}
