package org.civicstore.certification.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicstore.certification.criterion.Severity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static Finding at(Location location, String message, String evidence) {
        return Finding.of("some.rule", "SEC-01", Severity.MAJOR, location, message, evidence, "Mend it.");
    }

    private static final Location PLACE = new Location("AndroidManifest.xml", 4, "application");

    @Nested
    class The_fingerprint {

        @Test
        void stays_when_wording_or_line_change() {
            Finding later = at(new Location("AndroidManifest.xml", 9, "application"), "Other words.", "seen");
            assertThat(later.fingerprint())
                    .isEqualTo(at(PLACE, "Words.", "seen").fingerprint());
        }

        @Test
        void changes_with_evidence_and_place() {
            String fingerprint = at(PLACE, "Words.", "seen").fingerprint();
            assertThat(at(PLACE, "Words.", "other").fingerprint()).isNotEqualTo(fingerprint);
            assertThat(at(Location.inFile("classes.dex"), "Words.", "seen").fingerprint())
                    .isNotEqualTo(fingerprint);
        }

        @Test
        void stays_for_another_name_of_the_package_and_other_numbers_in_the_evidence() {
            Finding before = at(Location.inFile("app-1.0.apk"), "Words.", "level 33 of 35")
                    .identifiedBy("package", "33");
            Finding after = at(Location.inFile("app-1.1.apk"), "Words.", "level 33 of 36")
                    .identifiedBy("package", "33");
            assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
        }
    }
}
