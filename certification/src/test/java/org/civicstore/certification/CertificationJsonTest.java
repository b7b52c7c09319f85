package org.civicstore.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.check.KnownListing;
import org.civicstore.certification.check.KnownListings;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.ArtifactDetails;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.finding.DocumentFacts;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.verdict.Assessment;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.certification.verdict.CriterionState;
import org.civicstore.certification.verdict.Ruling;
import org.civicstore.certification.verdict.State;
import org.civicstore.certification.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CertificationJsonTest {

    private final JsonMapper mapper = CertificationJson.mapper();

    @ParameterizedTest
    @MethodSource("records")
    void every_record_comes_back_as_it_was_written(Object original) throws Exception {
        assertThat(mapper.readValue(mapper.writeValueAsString(original), original.getClass()))
                .isEqualTo(original);
    }

    static List<Object> records() {
        Finding finding = Finding.of(
                "some.rule", "SEC-01", Severity.MAJOR, new Location("a.apk", 3, "/x"), "Wrong.", "seen", "Mend it.");
        CheckExecution failed =
                new CheckExecution("some.check", "1", "SEC-01", OutcomeKind.FAIL, "", List.of(finding), 12);
        ArtifactFacts known = new ArtifactFacts(
                Optional.of("org.example"),
                Optional.of("1.0"),
                OptionalLong.of(7),
                OptionalInt.of(24),
                OptionalInt.of(36),
                List.of("android.permission.CAMERA"),
                Optional.of("ab".repeat(32)),
                List.of("v2", "v3"),
                false,
                true,
                Optional.of("Example"),
                List.of("api.example.org"),
                Optional.of(new ArtifactDetails(
                        "apk",
                        9,
                        List.of("Matomo"),
                        List.of("ab".repeat(32)),
                        List.of("service a.B"),
                        Optional.of("00ff"),
                        List.of("x86"),
                        Optional.of("iOS 15.0"))));
        ArtifactFacts unknown = new ArtifactFacts(
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                false,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
        DocumentFacts document = new DocumentFacts("e1", "application/pdf", "Title", 3, "nb", "text", true);
        Subject subject = new Subject(
                SubjectKind.ANDROID_PACKAGE,
                "tax",
                "2026-1",
                Manifest.empty(),
                "1.0",
                Map.of("nb", "Nytt"),
                Optional.of(new ArtifactFile(Path.of("/data/a"), "a.apk", "application/zip", "ab".repeat(32), 9)),
                List.of(new EvidenceFile(
                        "e1", "dpia", Path.of("/data/b"), "b.pdf", "application/pdf", "cd".repeat(32), 8)),
                Optional.of(new PreviousRelease("0.9", 6, Optional.of(known), Manifest.empty())),
                new KnownListings(
                        List.of(new KnownListing("nav", Set.of("NAV"), Optional.of("00ff"), Set.of("nav.no"), true))),
                Instant.parse("2026-11-21T20:00:00.123456Z"));
        Condition condition = new Condition("SEC-08", "Raise it", LocalDate.of(2027, 3, 1));
        CriterionState state = new CriterionState(
                "SEC-08",
                Severity.MAJOR,
                Mode.AUTOMATIC,
                Optional.of(OutcomeKind.FAIL),
                Optional.of(Ruling.NOT_MET),
                State.NOT_MET);
        CriterionState open = new CriterionState(
                "SEC-09", Severity.BLOCKING, Mode.ASSISTED, Optional.empty(), Optional.empty(), State.OPEN);
        return List.of(
                subject,
                new ScreeningReport("1.0", "2026-1", List.of(failed), Optional.of(known), List.of(document)),
                new ScreeningReport("1.0", "2026-1", List.of(), Optional.of(unknown), List.of()),
                new ScreeningReport("1.0", "2026-1", List.of(), Optional.empty(), List.of()),
                new Assessment(
                        List.of(state, open),
                        false,
                        List.of("A"),
                        List.of("B"),
                        List.of("C"),
                        List.of(condition),
                        List.of("D")),
                new Verdict.Certify(List.of(condition)),
                new Verdict.Refuse(List.of("SEC-01")),
                new Verdict.Incomplete(List.of("SEC-02"), List.of("SEC-08")),
                CriteriaEdition.current());
    }

    @Test
    void a_verdict_is_told_apart_by_its_decision() throws Exception {
        String json = mapper.writeValueAsString(new Verdict.Refuse(List.of("SEC-01")));

        assertThat(json).isEqualTo("{\"decision\":\"REFUSE\",\"criteria\":[\"SEC-01\"]}");
        assertThat(mapper.readValue(json, Verdict.class)).isEqualTo(new Verdict.Refuse(List.of("SEC-01")));
    }

    @Test
    void facts_that_were_stored_before_details_were_read_say_that_they_are_not_known() throws Exception {
        String stored = "{\"packageName\":\"org.example\",\"permissions\":[\"p\"],\"signatureSchemes\":[],"
                + "\"debuggable\":false,\"cleartext\":false,\"endpoints\":[\"api.example.org\"]}";
        ArtifactFacts facts = mapper.readValue(stored, ArtifactFacts.class);
        assertThat(facts.permissions()).containsExactly("p");
        assertThat(facts.details()).isEmpty();
    }

    @Test
    void a_reader_survives_a_newer_writer_and_lists_that_are_left_out() throws Exception {
        assertThat(mapper.readValue(
                        "{\"engineVersion\":\"2.0\",\"editionId\":\"2027-1\",\"mood\":\"good\"}",
                        ScreeningReport.class))
                .isEqualTo(new ScreeningReport("2.0", "2027-1", List.of(), Optional.empty(), List.of()));
    }

    @Test
    void a_finding_from_before_it_told_how_to_reproduce_is_still_read() throws Exception {
        Finding finding = mapper.readValue("""
            {"rule": "some.rule", "criterion": "SEC-01", "severity": "MAJOR",
             "location": {"file": "a.apk", "line": 3, "pointer": "/x"}, "message": "Wrong.", "evidence": "seen",
             "remedy": "Mend it.", "fingerprint": "0123"}
            """, Finding.class);

        assertThat(finding.reproduce()).isEmpty();
        assertThat(finding.fingerprint()).isEqualTo("0123");
    }
}
