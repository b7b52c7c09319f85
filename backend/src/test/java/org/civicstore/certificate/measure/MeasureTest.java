package org.civicstore.certificate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.PlannedJobs;
import org.civicstore.fixtures.PostOffice.Letter;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
class MeasureTest {
    private final Store store;
    private final People people;
    private final People.Vendor vendor;
    private final SignedIn anna;
    private final SignedIn bo;
    private String slug = "";
    private String number = "";

    MeasureTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.vendor = people.vendor("Vendor");
        this.anna = people.certifier("Anna");
        this.bo = people.certifier("Bo");
    }

    @BeforeEach
    void publish() {
        slug = Submissions.newSlug();
        number = new Published(store, vendor).webApp(slug, "1.0.0");
    }

    @Test
    void two_certifiers_suspend_restore_and_revoke_with_reasons_that_everybody_reads() {
        String suspension = proposed(anna, "SUSPENSION", "It sends names abroad.", "Send names nowhere.");
        assertThat(status()).isEqualTo("VALID");
        assertThat(confirm(anna, suspension).problem()).isEqualTo("second-person-required");
        assertThat(propose(bo, "REVOCATION", "Mine first.").problem()).isEqualTo("measure-waiting");
        ok(confirm(bo, suspension));

        assertThat(status()).isEqualTo("SUSPENDED");
        assertThat(store.http().get("/api/v1/listings/" + slug).status()).isEqualTo(410);
        assertThat(store.http().get("/apps/" + slug, "Accept", "text/html").body())
                .contains("It sends names abroad.");
        Letter letter = letters(1).getFirst();
        assertThat(letter.to()).containsExactly(vendor.owner().email());
        assertThat(letter.text()).contains("It sends names abroad.", "Send names nowhere.", number);
        assertThat(confirm(bo, suspension).problem()).isEqualTo("wrong-state");

        ok(confirm(anna, proposed(bo, "RESTORATION", "It sends none any more.", "")));
        assertThat(status()).isEqualTo("VALID");
        assertThat(store.eventually(
                        () -> store.http().get("/api/v1/listings/" + slug).status() == 200))
                .isTrue();
        assertThat(letters(2).getLast().text()).contains("counts again");

        ok(confirm(anna, proposed(bo, "REVOCATION", "It sends them again.", "")));
        assertThat(status()).isEqualTo("REVOKED");
        assertThat(letters(3).getLast().text()).contains("revoked", "It sends them again.");
        assertThat(propose(anna, "RESTORATION", "Please.").problem()).isEqualTo("certificate-ended");
        JsonNode history = ok(store.http().get(path())).path("history");
        assertThat(history.findValuesAsText("to")).containsExactly("VALID", "SUSPENDED", "VALID", "REVOKED");
        assertThat(history.toString()).contains("It sends names abroad.").doesNotContain("Anna", "Send names nowhere.");
    }

    @Test
    void an_emergency_works_at_once_and_is_lifted_after_a_day_when_nobody_confirms_it() {
        proposed(anna, "EMERGENCY", "It empties accounts.", "");
        assertThat(status()).isEqualTo("SUSPENDED");
        assertThat(store.http().get("/api/v1/listings/" + slug).status()).isEqualTo(410);
        assertThat(letters(1).getFirst().text()).contains("It empties accounts.");

        store.clock().advance(Duration.ofHours(24).minusMinutes(1));
        sweep();
        assertThat(status()).isEqualTo("SUSPENDED");
        store.clock().advance(Duration.ofMinutes(1));
        sweep();
        sweep();
        assertThat(status()).isEqualTo("VALID");
        assertThat(letters(2).getLast().text()).contains("not confirmed within 24 hours");
        JsonNode lapsed = measures(people.certifier("Cara")).path("items").path(0);
        assertThat(lapsed.path("status").asText()).isEqualTo("LAPSED");
        assertThat(lapsed.path("allowedActions")).isEmpty();
    }

    @Test
    void a_confirmed_emergency_stands_after_the_day_and_an_operator_does_not_undo_it() {
        String emergency = proposed(anna, "EMERGENCY", "It empties accounts.", "");
        SignedIn olga = people.operator("Olga");
        ok(olga.http().post(release() + "/quarantine", Map.of("reason", "Held back too.")));
        assertThat(texts(measures(bo).path("items").path(0).path("allowedActions")))
                .containsExactlyInAnyOrder("CONFIRM", "RETURN");
        ok(confirm(bo, emergency));
        store.clock().advance(Duration.ofHours(25));
        sweep();

        assertThat(status()).isEqualTo("SUSPENDED");
        assertThat(letters(2).getLast().text()).contains("confirmed");
        ok(people.operator("Otto").http().post(release() + "/restoration", Map.of("reason", "Looked into.")));
        assertThat(status()).as("two certifiers hold it").isEqualTo("SUSPENDED");
    }

    @Test
    void a_returned_or_withdrawn_emergency_ends_at_once() {
        String first = proposed(anna, "EMERGENCY", "It empties accounts.", "");
        ok(bo.http().post("/api/v1/measures/" + first + "/return", Map.of("reason", "It does not.")));
        assertThat(status()).isEqualTo("VALID");
        assertThat(measures(anna).path("items").path(0).path("decisionReason").asText())
                .isEqualTo("It does not.");

        String second = proposed(anna, "EMERGENCY", "It does.", "");
        assertThat(status()).isEqualTo("SUSPENDED");
        ok(anna.http().post("/api/v1/measures/" + second + "/withdrawal", "{}"));
        assertThat(status()).isEqualTo("VALID");
    }

    @Test
    void is_open_to_no_operator_no_member_and_never_without_a_reason() {
        assertThat(propose(people.operator("Olga"), "SUSPENSION", "Mine.").status())
                .isEqualTo(403);
        assertThat(propose(vendor.owner(), "SUSPENSION", "Mine.").status()).isEqualTo(403);
        assertThat(propose(anna, "SUSPENSION", " ").status()).isEqualTo(422);
        assertThat(propose(anna, "SUSPENSION", "x".repeat(2001)).status()).isEqualTo(422);
        assertThat(propose(anna, "RESTORATION", "Nothing to restore.").problem())
                .isEqualTo("wrong-state");
        assertThat(status()).isEqualTo("VALID");
    }

    @Test
    void of_many_who_confirm_at_once_one_does() throws Exception {
        String suspension = proposed(anna, "SUSPENSION", "It sends names abroad.", "");
        List<SignedIn> all = List.of(bo, people.certifier("Cara"), people.certifier("Dan"), people.certifier("Eva"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> confirming = all.stream()
                    .map(one ->
                            (Callable<Integer>) () -> confirm(one, suspension).status())
                    .toList();
            List<Integer> answers = threads.invokeAll(confirming).stream()
                    .map(one -> one.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 409, 409, 409);
        }
        assertThat(ok(store.http().get(path())).path("history")).hasSize(2);
        assertThat(letters(1)).hasSize(1);
    }

    private String proposed(SignedIn who, String kind, String reason, String remedy) {
        return ok(who.http().post(path() + "/measures", Map.of("kind", kind, "reason", reason, "remedy", remedy)))
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private Answer propose(SignedIn who, String kind, String reason) {
        return who.http().post(path() + "/measures", Map.of("kind", kind, "reason", reason));
    }

    private static Answer confirm(SignedIn who, String measure) {
        return who.http().post("/api/v1/measures/" + measure + "/confirmation", "{}");
    }

    private JsonNode measures(SignedIn who) {
        return ok(who.http().get(path() + "/measures"));
    }

    private String status() {
        return ok(store.http().get(path())).path("status").asText();
    }

    /** So many came to the owner about it since it was certified, and no more. */
    private List<Letter> letters(int count) {
        new PlannedJobs(store).run("send-notification", "");
        List<Letter> letters = store.mail().to(vendor.owner().email()).stream()
                .filter(letter ->
                        letter.text().contains(number) && !letter.text().contains("earned certificate"))
                .toList();
        assertThat(letters).hasSize(count);
        return letters;
    }

    private void sweep() {
        store.job("lapse-measures").run();
    }

    private String release() {
        return "/api/v1/listings/" + slug + "/releases/1.0.0";
    }

    private String path() {
        return "/api/v1/certificates/" + number;
    }
}
