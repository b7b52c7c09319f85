package org.civicstore.certification.osv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.osv.Advisory.Event;
import org.civicstore.certification.osv.Advisory.Range;
import org.junit.jupiter.api.Test;

class VersionsTest {

    private static void ascending(String ecosystem, String... versions) {
        List<String> shuffled = Arrays.asList(versions.clone());
        Collections.reverse(shuffled);
        shuffled.sort(Versions.order(ecosystem, false).orElseThrow());
        assertThat(shuffled).containsExactly(versions);
    }

    @Test
    void semantic_versions_are_ordered_as_their_specification_says() {
        ascending(
                "npm",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.9.0",
                "1.10.0",
                "2.0.0");
        ascending("Go", "v1.2.3", "v1.2.10");
    }

    @Test
    void maven_knows_qualifiers_and_numbers() {
        ascending("Maven", "1.0-alpha-1", "1.0-beta", "1.0-rc1", "1.0", "1.0.1", "1.9", "1.10");
    }

    @Test
    void python_versions_are_ordered_as_pep_440_says() {
        ascending(
                "PyPI",
                "1.0.dev1",
                "1.0a1.dev1",
                "1.0a1",
                "1.0b2",
                "1.0rc1",
                "1.0",
                "1.0.post1.dev1",
                "1.0.post1",
                "1.0.1",
                "1.10",
                "1!0.5");
    }

    @Test
    void an_ecosystem_that_is_not_known_recognises_only_what_is_listed() {
        Advisory advisory = new Advisory(
                "X-1",
                List.of(),
                "",
                Optional.empty(),
                List.of("7.0-r3"),
                List.of(new Range(false, List.of(new Event("introduced", "0"), new Event("fixed", "9")))));

        assertThat(OsvIndex.affects(advisory, new OsvIndex.Coordinates("Alpine", "curl", "7.0-r3")))
                .isTrue();
        assertThat(OsvIndex.affects(advisory, new OsvIndex.Coordinates("Alpine", "curl", "7.0-r4")))
                .isFalse();
    }

    @Test
    void the_last_event_at_or_below_a_version_decides() {
        Advisory advisory = new Advisory(
                "X-1",
                List.of(),
                "",
                Optional.empty(),
                List.of(),
                List.of(new Range(
                        true,
                        List.of(
                                new Event("introduced", "1.0.0"), new Event("fixed", "1.2.0"),
                                new Event("introduced", "2.0.0"), new Event("last_affected", "2.3.0")))));

        for (String affected : List.of("1.0.0", "1.1.9", "2.0.0", "2.3.0")) {
            assertThat(OsvIndex.affects(advisory, new OsvIndex.Coordinates("npm", "x", affected)))
                    .as(affected)
                    .isTrue();
        }
        for (String safe : List.of("0.9.0", "1.2.0", "1.9.0", "2.3.1", "1.2.0-rc", "no version")) {
            boolean preRelease = safe.equals("1.2.0-rc");
            assertThat(OsvIndex.affects(advisory, new OsvIndex.Coordinates("npm", "x", safe)))
                    .as(safe)
                    .isEqualTo(preRelease);
        }
    }
}
