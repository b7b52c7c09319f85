package org.civicstore.certification.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.RiskFact;
import org.civicstore.certification.criterion.RiskTable;
import org.civicstore.certification.criterion.RiskTier;
import org.civicstore.certification.finding.ArtifactDetails;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.ManifestJson;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskAssessmentTest {

    private static final RiskTable TABLE = CriteriaEdition.current().risk();
    private static final String HARMLESS = practices("[]", "\"EVERYONE\"", "NONE");

    @Nested
    class The_tier {

        @ParameterizedTest
        @CsvSource({
            "settings, EVERYONE, NONE, LOW",
            "location, EVERYONE, NONE, MEDIUM",
            "health, EVERYONE, NONE, HIGH",
            "moods-of-the-day, EVERYONE, NONE, HIGH",
            "settings, CHILDREN, NONE, HIGH",
            "settings, VULNERABLE, NONE, HIGH",
            "settings, PROFESSIONALS, OWN_ACCOUNT, MEDIUM",
            "settings, EVERYONE, PUBLIC_IDENTITY, HIGH"
        })
        void follows_from_data_types_users_and_sign_in(String type, String users, String signIn, RiskTier tier) {
            String data = "[{\"type\": \"" + type + "\"}]";

            assertThat(of(practices(data, "\"" + users + "\"", signIn)).tier()).isEqualTo(tier);
        }

        @Test
        void is_the_gravest_that_any_fact_leads_to_and_all_reasons_are_told_gravest_first() {
            RiskAssessment risk =
                    of(practices("[{\"type\": \"location\"}, {\"type\": \"health\"}]", "\"EVERYONE\"", "OWN_ACCOUNT"));

            assertThat(risk.tier()).isEqualTo(RiskTier.HIGH);
            assertThat(risk.reasons())
                    .extracting(RiskReason::value)
                    .containsExactly("health", "location", "OWN_ACCOUNT");
            assertThat(risk.reasons().getFirst().because())
                    .containsEntry("en", "The app collects health, which can harm a person badly in the wrong hands.")
                    .containsKey("nb");
        }

        @Test
        void has_no_reasons_when_nothing_raises_it() {
            assertThat(of(HARMLESS)).isEqualTo(new RiskAssessment(RiskTier.LOW, List.of()));
        }

        @Test
        void is_at_least_what_the_programme_demands() {
            assertThat(of("tax", HARMLESS).tier()).isEqualTo(RiskTier.HIGH);
            assertThat(of("employment", HARMLESS).tier()).isEqualTo(RiskTier.MEDIUM);
        }
    }

    @Nested
    class A_vendor_cannot_lower_it {

        @Test
        void by_saying_nothing() {
            assertThat(of("{}").tier()).isEqualTo(RiskTier.HIGH);
            assertThat(of("{\"dataPractices\": {\"signIn\": \"NONE\"}}").reasons())
                    .extracting(RiskReason::fact, RiskReason::value)
                    .containsExactly(tuple(RiskFact.NOT_SAID, "users"));
            assertThat(of("{\"dataPractices\": {\"users\": [\"EVERYONE\"]}}").tier())
                    .isEqualTo(RiskTier.HIGH);
        }

        @Test
        void by_declaring_less_than_the_package_shows() {
            RiskAssessment risk = RiskAssessment.of(
                    TABLE,
                    "base",
                    manifest(HARMLESS),
                    Optional.of(facts(List.of("android.permission.READ_SMS"), List.of("Adjust"))),
                    Optional.empty());

            assertThat(risk.tier()).isEqualTo(RiskTier.HIGH);
            assertThat(risk.reasons())
                    .extracting(RiskReason::fact)
                    .containsExactly(RiskFact.PERMISSION, RiskFact.TRACKER);
        }

        @Test
        void by_declaring_less_than_in_the_last_approved_release() {
            RiskAssessment risk = after(practices("[{\"type\": \"health\"}]", "\"EVERYONE\"", "NONE"));

            assertThat(risk.tier()).isEqualTo(RiskTier.HIGH);
            assertThat(risk.reasons()).extracting(RiskReason::fact).containsExactly(RiskFact.PREVIOUS);
        }

        @Test
        void but_what_the_last_release_left_unsaid_does_not_count_for_ever() {
            assertThat(after("{}").tier()).isEqualTo(RiskTier.LOW);
        }

        private RiskAssessment after(String before) {
            PreviousRelease previous = new PreviousRelease("1", 1, Optional.empty(), manifest(before));
            return RiskAssessment.of(TABLE, "base", manifest(HARMLESS), Optional.empty(), Optional.of(previous));
        }
    }

    private static RiskAssessment of(String declaration) {
        return of("base", declaration);
    }

    private static RiskAssessment of(String profile, String declaration) {
        return RiskAssessment.of(TABLE, profile, manifest(declaration), Optional.empty(), Optional.empty());
    }

    private static Manifest manifest(String json) {
        return new ManifestJson().read(json).manifest().orElseThrow();
    }

    private static String practices(String collected, String users, String signIn) {
        return "{\"dataPractices\": {\"collected\": " + collected + ", \"users\": [" + users + "], \"signIn\": \""
                + signIn + "\"}}";
    }

    private static ArtifactFacts facts(List<String> permissions, List<String> trackers) {
        return new ArtifactFacts(
                Optional.of("org.example"),
                Optional.of("1"),
                OptionalLong.of(1),
                OptionalInt.of(26),
                OptionalInt.of(36),
                permissions,
                Optional.empty(),
                List.of("v2"),
                false,
                false,
                Optional.empty(),
                List.of(),
                Optional.of(new ArtifactDetails(
                        "apk", 1, trackers, List.of(), List.of(), Optional.empty(), List.of(), Optional.empty())));
    }
}
