package org.civicstore.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.generated.db.Tables.CONCERN;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.shared.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators do with concerns, through the API. */
@StoreTest
class ConcernDeskTest {
    private final Store store;
    private final People people;
    private final People.Vendor vendor;
    private Http operator;
    private String slug = "";
    private int reports;

    ConcernDeskTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.vendor = people.vendor("Desk " + Submissions.newSlug());
        this.operator = people.operator("Olav Operator").http();
    }

    @BeforeEach
    void publish() {
        slug = Submissions.newSlug();
        new Published(store, vendor).webApp(slug, "1.0.0");
    }

    /** What the reporter gets: number and key. */
    private JsonNode reported(String kind, String text, String email) {
        Answer answer = store.http()
                .post(
                        "/api/v1/concerns",
                        Map.of("listing", slug, "kind", kind, "text", text, "language", "en", "email", email));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private String reported(String kind) {
        return reported(kind, "Report number " + ++reports + " of this test about the app.", "")
                .path("number")
                .asText();
    }

    private Answer move(String number, String action, Map<String, String> body) {
        return operator.post("/api/v1/concerns/" + number + "/" + action, body);
    }

    private JsonNode read(String number) {
        return operator.get("/api/v1/concerns/" + number).json();
    }

    private void triage(String number, String kind) {
        assertThat(move(number, "triage", Map.of("kind", kind)).status()).isEqualTo(200);
    }

    private List<String> numbers(String query) {
        return operator.get("/api/v1/concerns?size=100&listing=" + slug + query)
                .json()
                .path("items")
                .findValuesAsText("number");
    }

    private static List<String> actions(JsonNode concern) {
        List<String> actions = new ArrayList<>();
        concern.path("history").forEach(move -> actions.add(move.path("action").asText()));
        return actions;
    }

    @Test
    void the_list_begins_with_what_is_due_first_and_can_be_narrowed() {
        String broken = reported("BROKEN");
        String privacy = reported("PRIVACY");
        String security = reported("SECURITY");
        triage(broken, "BROKEN");
        move(broken, "dismissal", Map.of("answer", "It opens for us.", "language", "en"));

        assertThat(numbers("")).containsExactly(security, privacy, broken);
        assertThat(numbers("&status=RECEIVED&status=TRIAGED")).containsExactly(security, privacy);
        assertThat(numbers("&kind=PRIVACY")).containsExactly(privacy);
        assertThat(numbers("&late=true")).isEmpty();
    }

    @Test
    void every_move_is_in_the_history_with_who_made_it() {
        String number = reported("BROKEN");

        move(number, "triage", Map.of("kind", "MISLEADING", "note", "The price."));
        Answer done = move(number, "action", Map.of("answer", "The price was corrected.", "language", "en"));

        JsonNode concern = done.json();
        assertThat(concern.path("status").asText()).isEqualTo("ACTED");
        assertThat(concern.path("kind").asText()).isEqualTo("MISLEADING");
        assertThat(actions(concern)).containsExactly("TRIAGE", "ACT");
        assertThat(concern.path("history").path(0).path("by").asText()).isEqualTo("Olav Operator");
        assertThat(concern.path("history").path(0).path("note").asText()).isEqualTo("The price.");
        assertThat(concern.path("allowedActions")).isEmpty();
        assertThat(move(number, "dismissal", Map.of("answer", "No.", "language", "en"))
                        .problem())
                .isEqualTo("wrong-state");
    }

    @Test
    void nothing_is_answered_before_somebody_has_taken_it_up() {
        String number = reported("SECURITY");

        assertThat(move(number, "action", Map.of("answer", "Done.", "language", "en"))
                        .problem())
                .isEqualTo("wrong-state");
        assertThat(read(number).path("status").asText()).isEqualTo("RECEIVED");
    }

    @Test
    void an_answer_reaches_everybody_whose_report_was_merged() {
        JsonNode first = reported("SECURITY", "It asks for a card number.", "");
        JsonNode second = reported("MISLEADING", "They wanted to know my card.", "");
        JsonNode third = reported("BROKEN", "Something about a card again.", "");
        String main = first.path("number").asText();
        String other = second.path("number").asText();
        move(other, "merger", Map.of("into", third.path("number").asText()));
        move(third.path("number").asText(), "merger", Map.of("into", main));

        assertThat(numbers("")).containsExactly(main);
        assertThat(read(main).path("duplicates").findValuesAsText("number"))
                .containsExactlyInAnyOrder(other, third.path("number").asText());
        assertThat(move(other, "dismissal", Map.of("answer", "No.", "language", "en"))
                        .problem())
                .isEqualTo("wrong-state");

        triage(main, "SECURITY");
        move(main, "action", Map.of("answer", "The form was taken away.", "language", "en"));
        for (JsonNode receipt : List.of(first, second, third)) {
            JsonNode standing = store.http()
                    .get("/api/v1/concerns/" + receipt.path("key").asText() + "/status")
                    .json();
            assertThat(standing.path("status").asText()).isEqualTo("ACTED");
            assertThat(standing.path("answer").asText()).isEqualTo("The form was taken away.");
            assertThat(standing.path("number")).isEqualTo(receipt.path("number"));
        }
    }

    @Test
    void what_was_merged_by_mistake_is_answered_by_itself_again() {
        String main = reported("SECURITY");
        String other = reported("BROKEN");
        move(other, "merger", Map.of("into", main));

        assertThat(read(other).path("mergedInto").asText()).isEqualTo(main);
        assertThat(move(other, "separation", Map.of()).status()).isEqualTo(200);

        assertThat(numbers("")).containsExactly(main, other);
        assertThat(actions(read(other))).containsExactly("MERGE", "SEPARATE");
    }

    @Test
    void only_reports_about_the_same_app_are_merged() {
        String one = reported("BROKEN");
        publish();
        String foreign = reported("BROKEN");

        assertThat(move(foreign, "merger", Map.of("into", one)).problem()).isEqualTo("invalid-input");
        assertThat(move(foreign, "merger", Map.of("into", "K-2026-999999")).problem())
                .isEqualTo("invalid-input");
    }

    @Test
    void the_same_words_again_are_read_once_and_each_reporter_has_a_page() {
        JsonNode first = reported("BROKEN", "It does not open on my phone.", "");
        JsonNode again = reported("BROKEN", "it does  not open\non my phone.", "");

        assertThat(again.path("key")).isNotEqualTo(first.path("key"));
        assertThat(numbers("")).containsExactly(first.path("number").asText());
        assertThat(store.http()
                        .get("/api/v1/concerns/" + again.path("key").asText() + "/status")
                        .json()
                        .path("status")
                        .asText())
                .as("nobody has looked at the one that it is answered with")
                .isEqualTo("RECEIVED");
    }

    @Test
    void the_clock_marks_what_is_late_once_and_leaves_the_rest_alone() {
        String late = reported("SECURITY");
        String merged = reported("SECURITY");
        String slow = reported("BROKEN");
        move(merged, "merger", Map.of("into", late));
        store.clock().advance(Duration.ofDays(4).minusHours(1));
        operator = people.operator("Later, since sessions end").http();

        store.job("escalate-concerns").run();
        store.job("escalate-concerns").run();

        JsonNode concern = read(late);
        assertThat(concern.path("late").asBoolean()).isTrue();
        assertThat(concern.hasNonNull("escalatedAt")).isTrue();
        assertThat(actions(concern)).containsExactly("ESCALATE");
        assertThat(numbers("&late=true")).contains(late).doesNotContain(merged);
        assertThat(actions(read(merged))).containsExactly("MERGE");
        assertThat(read(slow).path("status").asText()).isEqualTo("RECEIVED");
    }

    @Test
    void people_of_the_vendor_see_and_decide_nothing_even_as_operators() {
        String number = reported("SECURITY");
        People.SignedIn insider = people.person("Insider", Role.OPERATOR);
        String link = vendor.http()
                .post(
                        "/api/v1/organisations/" + vendor.slug() + "/invitations",
                        Map.of("email", insider.email(), "role", "MAINTAINER"))
                .json()
                .path("link")
                .asText();
        insider.http().post("/api/v1/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/acceptance", "{}");
        Http own = people.signIn(insider.account());

        assertThat(own.get("/api/v1/concerns?listing=" + slug).json().path("items"))
                .isEmpty();
        assertThat(own.get("/api/v1/concerns/" + number).status()).isEqualTo(404);
        assertThat(own.post("/api/v1/concerns/" + number + "/triage", Map.of("kind", "BROKEN"))
                        .status())
                .isEqualTo(404);
        assertThat(read(number).path("status").asText()).isEqualTo("RECEIVED");
    }

    @Test
    void who_reported_is_forgotten_by_the_clock() {
        JsonNode receipt = reported("BROKEN", "My name is Kari and it does not open.", "kari.forgotten@example.org");
        String number = receipt.path("number").asText();
        triage(number, "BROKEN");
        move(number, "dismissal", Map.of("answer", "It opens for us.", "language", "en"));
        DSLContext sql = store.bean(DSLContext.class);
        sql.update(CONCERN)
                .set(CONCERN.REPORTER_EMAIL, "kari.forgotten@example.org")
                .where(CONCERN.NUMBER.eq(number))
                .execute();
        String status = "/api/v1/concerns/" + receipt.path("key").asText() + "/status";

        store.clock().advance(Duration.ofDays(31));
        store.job("forget-reporters").run();
        assertThat(sql.fetchValue(
                        sql.select(CONCERN.REPORTER_EMAIL).from(CONCERN).where(CONCERN.NUMBER.eq(number))))
                .isNull();
        assertThat(store.http().get(status).status()).isEqualTo(200);

        store.clock().advance(Duration.ofDays(335));
        store.job("forget-reporters").run();
        assertThat(store.http().get(status).status()).isEqualTo(404);
        assertThat(sql.fetchValue(sql.select(CONCERN.DETAILS).from(CONCERN).where(CONCERN.NUMBER.eq(number))))
                .isNull();
        assertThat(sql.fetchValue(sql.select(CONCERN.ANSWER).from(CONCERN).where(CONCERN.NUMBER.eq(number))))
                .isEqualTo("It opens for us.");
    }
}
