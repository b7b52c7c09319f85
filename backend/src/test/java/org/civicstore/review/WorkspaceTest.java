package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.criterion;
import static org.civicstore.review.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civicstore.fixtures.Decided;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.SamplePictures;
import org.civicstore.fixtures.ScreeningScripts;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.junit.jupiter.api.Test;

@StoreTest
class WorkspaceTest {
    private final Store store;
    private final People people;
    private final Cases cases;

    WorkspaceTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    private JsonNode screened(SignedIn certifier, Case one) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        JsonNode file = ok(certifier.http().get(one.path()));
        while (file.path("status").asText().equals("SCREENING") && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            file = ok(certifier.http().get(one.path()));
        }
        return file;
    }

    @Test
    void asks_one_check_again_and_keeps_what_the_others_said() throws Exception {
        Case one = cases.handedIn(new Checks().erring("SEC-07"));
        SignedIn anna = people.certifier("Anna");
        cases.claim(one, anna);
        store.bean(ScreeningScripts.class)
                .put(one.version(), new Checks().failing("PRV-02", "seen only by a whole run"));

        assertThat(anna.http()
                        .post(one.path() + "/checks/no.such-check/screenings", "{}")
                        .status())
                .isEqualTo(404);
        ok(anna.http().post(one.path() + "/checks/test.SEC-07/screenings", "{}"));
        JsonNode file = screened(anna, one);
        assertThat(criterion(file, "SEC-07").path("machine").path("outcome").asText())
                .isEqualTo("PASS");
        assertThat(criterion(file, "PRV-02").path("machine").path("outcome").asText())
                .isEqualTo("PASS");
        assertThat(file.path("history").findValuesAsText("reason")).contains("test.SEC-07");
    }

    @Test
    void a_finding_has_its_own_thread_on_both_sides_and_a_note_is_on_one_only() {
        Case one = cases.handedIn(new Checks().failing("SEC-07", "http://plain.example.org"));
        SignedIn anna = people.certifier("Anna");
        cases.claim(one, anna);
        String fingerprint = criterion(ok(anna.http().get(one.path())), "SEC-07")
                .path("findings")
                .path(0)
                .path("fingerprint")
                .asText();
        String messages = one.path() + "/messages";
        ok(anna.http()
                .post(
                        messages,
                        Map.of("fingerprint", fingerprint, "audience", "VENDOR", "text", "Which server is it?")));
        ok(anna.http()
                .post(messages, Map.of("fingerprint", fingerprint, "audience", "CERTIFIERS", "text", "Smells odd.")));
        assertThat(anna.http()
                        .post(messages, Map.of("fingerprint", "none", "audience", "VENDOR", "text", "?"))
                        .status())
                .isEqualTo(422);
        String vendors = "/api/v1/submissions/" + one.submission();
        ok(one.vendor().http().post(vendors + "/answers", Map.of("fingerprint", fingerprint, "text", "An old one.")));

        JsonNode review = ok(one.vendor().http().get(vendors + "/review"));
        JsonNode finding = review.path("findings").path(0);
        assertThat(finding.path("answers").findValuesAsText("text"))
                .containsExactly("Which server is it?", "An old one.");
        assertThat(finding.path("status").asText()).isEqualTo("ANSWERED");
        assertThat(review.toString()).doesNotContain("Smells odd.");
        assertThat(ok(one.vendor().http().get(vendors)).toString()).doesNotContain("Smells odd.");
        JsonNode last = ok(anna.http().get(one.path())).path("messages").path(2);
        assertThat(List.of(
                        last.path("criterion").asText(),
                        last.path("fingerprint").asText()))
                .as("where the certifier reads the answer")
                .containsExactly("SEC-07", fingerprint);
    }

    private Case withPicture(People.Vendor vendor, String slug, byte[] picture) {
        String version = "1.0." + UUID.randomUUID().toString().substring(0, 8);
        store.bean(ScreeningScripts.class).put(version, new Checks());
        Submissions submissions = new Submissions(vendor);
        String submission = submissions.draft(slug, version, "WEB_APP");
        submissions.screenshot(submission, picture);
        submissions.handIn(submission);
        Case one = cases.of(vendor, submission, slug, version);
        cases.screen(one);
        return one;
    }

    @Test
    void tells_new_pictures_from_those_that_were_approved_and_still_shows_what_is_gone() {
        People.Vendor vendor = people.vendor("Pictured");
        String slug = Submissions.newSlug();
        SignedIn anna = people.certifier("Anna");
        Case first = withPicture(vendor, slug, SamplePictures.png(400, 800, 11));
        assertThat(ok(anna.http().get(first.path() + "/screenshots")).has("comparedWith"))
                .isFalse();
        cases.claim(first, anna);
        cases.ruleAllOpen(first, anna.account());
        ok(Cases.propose(anna.http(), first, "CERTIFY", List.of()));
        ok(people.certifier("Bo").http().post(first.path() + "/confirmation", "{}"));
        Case second = withPicture(vendor, slug, SamplePictures.png(400, 800, 12));

        JsonNode changes = ok(anna.http().get(second.path() + "/screenshots"));
        assertThat(changes.path("comparedWith").asText()).isEqualTo(first.version());
        assertThat(changes.path("added")).hasSize(1);
        String gone = changes.path("removed").path(0).path("large").asText();
        assertThat(anna.http().get(gone).header("Content-Type")).startsWith("image/");
    }

    @Test
    void shows_what_else_the_vendor_has_handed_in_and_what_became_of_it() {
        People.Vendor vendor = people.vendor("Known");
        String slug = Submissions.newSlug();
        String number = cases.certified(vendor, slug);
        Case refused = cases.handedIn(vendor, new Checks());
        Case one = cases.handedIn(vendor, new Checks());
        SignedIn anna = people.certifier("Anna");

        JsonNode past = ok(anna.http().get(one.path() + "/vendor-record"));
        assertThat(past.path("cases").findValuesAsText("id"))
                .hasSize(2)
                .startsWith(refused.review())
                .doesNotContain(one.review());
        assertThat(past.path("cases").findValuesAsText("outcome")).containsExactly("CERTIFIED");
        assertThat(past.path("heldBack")).isEmpty();
        new Decided(store).suspended(number, "The server stands open to everybody, and nobody answers.");
        JsonNode after = ok(anna.http().get(one.path() + "/vendor-record")).path("heldBack");
        assertThat(after.findValuesAsText("status")).containsExactly("SUSPENDED");
    }
}
