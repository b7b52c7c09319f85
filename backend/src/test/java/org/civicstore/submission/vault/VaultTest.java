package org.civicstore.submission.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.PostOffice.Letter;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
class VaultTest {
    private static final byte[] REPORT = "%PDF-1.7 A test of every app.".getBytes(StandardCharsets.UTF_8);

    private final Store store;
    private final People people;
    private People.Vendor vendor;

    VaultTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.vendor = people.vendor("Vendor");
    }

    @BeforeEach
    void newVendor() {
        vendor = people.vendor("Vendor");
    }

    @Test
    void one_document_supports_several_submissions_and_says_which_criteria_it_can_show() {
        JsonNode document = added("report.pdf", REPORT, details());
        Submissions submissions = new Submissions(vendor);
        String first = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
        String second = submissions.draft(Submissions.newSlug(), "2.0.0", "WEB_APP");

        for (String submission : List.of(first, second, second)) {
            assertThat(attach(vendor.http(), submission, document).status()).isEqualTo(204);
        }

        JsonNode evidence = submissions.get(second).path("evidence");
        assertThat(evidence).hasSize(1);
        assertThat(evidence.path(0).path("type").asText()).isEqualTo("security-report");
        assertThat(evidence.path(0).path("fileName").asText()).isEqualTo("report.pdf");
        JsonNode listed = list().path(0);
        assertThat(listed.path("uses").findValuesAsText("submission")).containsExactlyInAnyOrder(first, second);
        assertThat(listed.path("criteria")).isNotEmpty();
        assertThat(listed.path("issuer").asText()).isEqualTo("Test laboratory");
    }

    @Test
    void a_document_of_a_submission_is_kept_for_others_without_another_upload() {
        Submissions submissions = new Submissions(vendor);
        String draft = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
        submissions.upload(draft, "evidence", "dpia", "dpia.pdf", REPORT);
        String evidence =
                submissions.get(draft).path("evidence").path(0).path("id").asText();

        Answer kept =
                vendor.http().post("/api/v1/submissions/" + draft + "/evidence/" + evidence + "/keeping", details());

        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        assertThat(kept.json().path("fileName").asText()).isEqualTo("dpia.pdf");
        assertThat(list()).hasSize(1);
        assertThat(vendor.http()
                        .get(documents(vendor) + "/" + kept.json().path("id").asText() + "/content")
                        .bytes())
                .isEqualTo(REPORT);
    }

    @Test
    void the_certifier_reads_beside_it_what_the_vendor_says() {
        Cases cases = new Cases(store);
        Cases.Case one = cases.handedInWith(
                vendor, new Cases.Checks(), (submissions, draft) -> attach(vendor.http(), draft, document()));

        JsonNode documents =
                people.certifier("Carla").http().get(one.path()).json().path("documents");

        assertThat(documents).hasSize(2);
        assertThat(documents.findValuesAsText("issuer")).containsExactly("Test laboratory");
        assertThat(documents.findValuesAsText("expired")).containsExactly("false");
    }

    private JsonNode document() {
        return added("report.pdf", REPORT, details());
    }

    @Test
    void removing_a_document_takes_it_from_no_submission() {
        JsonNode document = added("report.pdf", REPORT, details());
        Submissions submissions = new Submissions(vendor);
        String draft = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
        attach(vendor.http(), draft, document);

        vendor.http().delete(documents(vendor) + "/" + document.path("id").asText());

        assertThat(list()).isEmpty();
        assertThat(submissions.get(draft).path("evidence")).hasSize(1);
    }

    @Test
    void nobody_else_sees_attaches_or_removes_it() {
        JsonNode document = added("report.pdf", REPORT, details());
        People.Vendor other = people.vendor("Other");
        String draft = new Submissions(other).draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
        String id = document.path("id").asText();

        assertThat(attach(other.http(), draft, document).problem()).isEqualTo("not-found");
        assertThat(other.http().get(documents(vendor)).status()).isEqualTo(404);
        assertThat(other.http().get(documents(vendor) + "/" + id + "/content").status())
                .isEqualTo(404);
        assertThat(other.http().get(documents(other) + "/" + id + "/content").status())
                .isEqualTo(404);
        assertThat(other.http().delete(documents(other) + "/" + id).status()).isEqualTo(404);
        assertThat(people.operator("Olga").http().get(documents(vendor)).status())
                .isEqualTo(404);
        assertThat(list()).hasSize(1);
    }

    @Test
    void every_field_that_cannot_be_right_is_named() {
        Map<String, String> wrong = details();
        wrong.put("type", "horoscope");
        wrong.put("issuer", " ");
        wrong.put("scope", "x".repeat(501));
        wrong.put("issuedOn", "next spring");
        wrong.put("expiresOn", "2020-01-01");

        Answer answer = add(vendor.http(), "report.pdf", REPORT, wrong);

        assertThat(answer.problem()).isEqualTo("invalid-input");
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .containsExactly("/type", "/issuer", "/scope", "/issuedOn", "/expiresOn");
    }

    @Test
    void a_file_is_what_its_name_says_or_refused() {
        assertThat(add(vendor.http(), "report.pdf", "MZ".getBytes(StandardCharsets.UTF_8), details())
                        .problem())
                .isEqualTo("file-type-refused");
        assertThat(add(vendor.http(), "report.exe", REPORT, details()).problem())
                .isEqualTo("file-type-refused");
        assertThat(add(vendor.http(), "", REPORT, details())
                        .json()
                        .path("errors")
                        .findValuesAsText("pointer"))
                .containsExactly("/file");
        assertThat(add(vendor.http(), "report.pdf", new byte[0], details()).problem())
                .isEqualTo("file-type-refused");
        assertThat(list()).isEmpty();
    }

    @Test
    void a_document_whose_last_day_is_over_cannot_be_attached() {
        Map<String, String> details = details();
        details.put("expiresOn", today().plusDays(1).toString());
        JsonNode document = added("report.pdf", REPORT, details);
        String draft = new Submissions(vendor).draft(Submissions.newSlug(), "1.0.0", "WEB_APP");

        store.clock().advance(Duration.ofDays(2));
        Http later = people.signIn(vendor.owner().account());

        assertThat(attach(later, draft, document).problem()).isEqualTo("document-expired");
        assertThat(later.get(documents(vendor)).json().path(0).path("expired").asBoolean())
                .isTrue();
    }

    @Test
    void the_vendor_is_reminded_once_for_each_day_of_reminding_and_nobody_else_is() {
        String address = UUID.randomUUID() + "@vendor.example.org";
        store.bean(Transactor.class).run(tx -> tx.sql()
                .execute(
                        "update organisation set contact_email = ?, country = 'DK' where slug = ?",
                        address,
                        vendor.slug()));
        Map<String, String> details = details();
        details.put("expiresOn", today().plusDays(90).toString());
        UUID document =
                UUID.fromString(added("report.pdf", REPORT, details).path("id").asText());

        assertThat(planned(document)).isEmpty();
        store.clock().advance(Duration.ofDays(62));
        store.job("remind-of-documents").run();
        store.job("remind-of-documents").run();
        assertThat(planned(document)).containsExactly(30);

        RemindOfDocument mail = store.bean(RemindOfDocument.class);
        mail.run(new RemindOfDocument.Payload(document));
        List<Letter> letters = store.mail().to(address);
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().to()).containsExactly(address);
        assertThat(letters.getFirst().text()).contains("Penetration test 2026", "gælder til og med");

        assertThat(people.signIn(vendor.owner().account())
                        .delete(documents(vendor) + "/" + document)
                        .status())
                .isEqualTo(204);
        mail.run(new RemindOfDocument.Payload(document));
        assertThat(store.mail().to(address)).hasSize(1);
    }

    private Map<String, String> details() {
        return new LinkedHashMap<>(Map.of(
                "type", "security-report",
                "title", "Penetration test 2026",
                "issuer", "Test laboratory",
                "scope", "All our apps",
                "issuedOn", today().minusDays(30).toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
    }

    private JsonNode list() {
        return vendor.http().get(documents(vendor)).json();
    }

    private static String documents(People.Vendor vendor) {
        return "/api/v1/organisations/" + vendor.slug() + "/documents";
    }

    private static Answer attach(Http http, String submission, JsonNode document) {
        return http.post(
                "/api/v1/submissions/" + submission + "/documents",
                Map.of("document", document.path("id").asText()));
    }

    private JsonNode added(String name, byte[] bytes, Map<String, String> details) {
        Answer answer = add(vendor.http(), name, bytes, details);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private Answer add(Http http, String name, byte[] bytes, Map<String, String> details) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        details.forEach((field, value) -> form.writeBytes(
                ("--form\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(("--form\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(bytes);
        form.writeBytes("\r\n--form--\r\n".getBytes(StandardCharsets.UTF_8));
        return http.send(
                "POST",
                documents(vendor),
                BodyPublishers.ofByteArray(form.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=form");
    }

    private List<Integer> planned(UUID document) {
        return store.bean(Transactor.class)
                .reading()
                .fetch(
                        "select days_before from vault_reminder where document_id = unhex(?)",
                        document.toString().replace("-", ""))
                .map(row -> row.get(0, Integer.class));
    }
}
