package org.civicstore.programme.offering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A vendor writes what its listing offers, two certifiers decide, and people get it: from end to end over HTTP. */
@StoreTest
class OfferSheetJourneyTest {
    private static final String RULES = """
        slug: %s
        name: Help
        facts:
          - {id: age, kind: INTEGER, name: your age, question: How old are you?, min: 0, max: 120}
          - {id: state, kind: CHOICE, name: your state, question: Where?, options: [{id: OH, name: Ohio}, {id: GA, name: Georgia}]}
        offers:
          - {id: agency, name: By the agency, provider: The agency, paths: [{id: p, when: {fact: age, above: 90}}]}
        fallback: {id: desk, name: The desk, summary: For all.}
        """;
    private static final String POPULATION = """
        people: 1000
        seed: 1
        warn-below: 0
        source: Invented.
        facts:
          - {fact: age, ranges: [{from: 0, to: 99, weight: 1}]}
          - {fact: state, options: {OH: 1, GA: 1}}
        groups: [age]
        territory: state
        """;
    private static final String OFFER = """
        offers:
          - id: %s
            name: Young
            provider: Youth AS
            territory: [OH]
            to: "%s"
            places: %d
            paths: [{id: by-age, when: {fact: age, below: %d}}]
        examples:
          - {name: Just young, facts: {age: 29, state: OH}, expect: {%s: ELIGIBLE}}
          - {name: Elsewhere, facts: {age: 29, state: GA}, expect: {%s: NOT_ELIGIBLE}}
        """;

    private final Store store;
    private final People people;
    private final Http operator;
    private final People.Vendor vendor;
    private final Http first;
    private final Http second;
    private final String programme = Submissions.newSlug();
    private final String listing = Submissions.newSlug();
    private final String offer = "o-" + listing;
    private final String sheet = "/api/v1/offer-sheets/" + programme + "/listings/" + listing;
    private final String change = "/api/v1/offer-changes/" + programme + "/listings/" + listing + "/changes/";
    private final LocalDate today;

    OfferSheetJourneyTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.operator = people.operator("Oda Berg").http();
        this.vendor = people.vendor("Youth AS");
        this.first = people.certifier("Pia First").http();
        this.second = people.certifier("Carl Second").http();
        this.today = LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
    }

    @BeforeEach
    void programmeAndListing() {
        new Published(store, vendor).webApp(listing, "1.0.0");
        Map<String, Object> arrangement = Map.of(
                "territory",
                "US",
                "profile",
                "base",
                "opensOn",
                today.toString(),
                "terms",
                Map.of(),
                "population",
                POPULATION);
        ok(operator.post(
                "/api/v1/managed-programmes",
                Map.of("text", RULES.formatted(programme), "arrangement", arrangement, "reason", "New.")));
    }

    @Test
    void only_what_two_certifiers_agreed_on_reaches_people_and_routine_changes_need_none() throws Exception {
        assertThat(line().path("offers")).isEmpty();
        assertThat(ok(vendor.http().get(sheet)).path("text").asText()).isEqualTo("{\"offers\":[],\"examples\":[]}");

        // A failing example refuses to be saved, by name and with the reason.
        Answer refused = handIn(text(2, 20));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("example.failed");
        assertThat(refused.json().at("/errors/0/detail").asText())
                .startsWith("Line 10: in the example \"Just young\", " + offer
                        + " is NOT_ELIGIBLE, not ELIGIBLE, because of age.");

        JsonNode handedIn = ok(handIn(text(2, 30)));
        assertThat(handedIn.at("/changes/0/changeClass").asText()).isEqualTo("SCOPE");
        assertThat(handedIn.at("/changes/0/status").asText()).isEqualTo("WAITING");
        assertThat(handIn(text(3, 30)).problem()).isEqualTo("wrong-state");
        assertThat(outcome(25, "OH")).as("before anybody has looked").isEqualTo("missing");

        certify(1);
        assertThat(outcome(25, "OH")).isEqualTo("ELIGIBLE");
        assertThat(outcome(25, "GA")).isEqualTo("NOT_ELIGIBLE");
        assertThat(bundle().path("programme").path("offers").findValuesAsText("id"))
                .contains(offer);

        // More places: routine, in force by itself, and said so in the history.
        JsonNode routine = ok(handIn(text(3, 30)));
        assertThat(routine.at("/changes/0/status").asText()).isEqualTo("CERTIFIED");
        assertThat(routine.path("inForce").asInt()).isEqualTo(2);
        assertThat(ok(first.get(change + 2)).path("history").findValuesAsText("action"))
                .containsExactly("TAKE_EFFECT", "HAND_IN");

        // Narrower: somebody loses it, so it waits.
        JsonNode narrower = ok(handIn(text(3, 30)
                .replace("by-age, when: {fact: age, below: 30}", "by-age, when: {fact: age, atLeast: 10, below: 30}")));
        assertThat(narrower.at("/changes/0/changeClass").asText()).isEqualTo("TRANSFORMATIVE");
        assertThat(outcome(5, "OH")).isEqualTo("ELIGIBLE");
        JsonNode takenBack = ok(vendor.http().post(sheet + "/changes/3/taking-back", Map.of("reason", "A slip.")));
        assertThat(takenBack.at("/changes/0/status").asText()).isEqualTo("WITHDRAWN");
        assertThat(takenBack.path("text").asText())
                .as("what was written is not lost")
                .contains("atLeast: 10");
    }

    @Test
    void nobody_is_offered_what_is_taken_or_over() throws Exception {
        ok(handIn(text(2, 30)));
        certify(1);

        JsonNode counted = ok(vendor.http().put(sheet + "/places/" + offer, Map.of("used", 2)));
        assertThat(counted.at("/places/0/withheld").asText()).isEqualTo("TAKEN");
        assertThat(outcome(25, "OH")).isEqualTo("missing");
        assertThat(bundle().at("/notOffered/0/reason").asText()).isEqualTo("TAKEN");

        ok(vendor.http().put(sheet + "/places/" + offer, Map.of("used", 1)));
        assertThat(outcome(25, "OH")).isEqualTo("ELIGIBLE");
        assertThat(vendor.http()
                        .put(sheet + "/places/another", Map.of("used", 1))
                        .status())
                .isEqualTo(409);
        assertThat(vendor.http()
                        .put(sheet + "/places/" + offer, Map.of("used", -1))
                        .status())
                .isEqualTo(422);

        store.clock().advance(Duration.ofDays(31));
        assertThat(outcome(25, "OH")).as("after its last day").isEqualTo("missing");
        assertThat(bundle().at("/notOffered/0/on").asText())
                .isEqualTo(today.plusDays(30).toString());
    }

    @Test
    void two_people_of_other_organisations_decide() {
        ok(handIn(text(2, 30)));
        Http own = people.signIn(vendor.owner().account());
        assertThat(own.get(change + 1).status())
                .as("the vendor is no certifier")
                .isEqualTo(403);
        assertThat(people.vendor("Another AS").http().get(sheet).status()).isEqualTo(404);

        assertThat(propose(first, 1, "REFUSE").at("/allowedActions")).isEmpty();
        assertThat(act(first, 1, "agreement").problem()).isEqualTo("forbidden");
        JsonNode seen = ok(second.get(change + 1));
        assertThat(seen.at("/proposal/by").asText()).isEqualTo("Pia First");
        assertThat(seen.path("allowedActions"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("REFUSE", "RETURN");
        assertThat(second.post(change + "1/disagreement", Map.of("reason", "Look again."), "If-Match", "\"0\"")
                        .problem())
                .isEqualTo("stale-version");
        ok(second.post(change + "1/disagreement", Map.of("reason", "Look again."), "If-Match", tag(second, 1)));
        propose(second, 1, "REFUSE");
        assertThat(ok(act(first, 1, "agreement")).path("status").asText()).isEqualTo("REFUSED");
        assertThat(outcome(25, "OH")).isEqualTo("missing");
        assertThat(ok(handIn(text(2, 30))).at("/changes/0/number").asInt())
                .as("and may be handed in again")
                .isEqualTo(2);
    }

    @Test
    void a_certifier_sees_differences_examples_and_coverage() {
        ok(handIn(text(2, 30)));

        JsonNode report = ok(first.get(change + 1)).path("report");

        assertThat(report.at("/differences/0/aspect").asText()).isEqualTo("OFFER_ADDED");
        assertThat(report.at("/differences/0/reason/nn").asText()).isNotBlank();
        assertThat(report.path("examples").asInt()).isEqualTo(2);
        assertThat(report.at("/reach/people").asInt()).isEqualTo(1000);
        assertThat(report.at("/reach/reached").asInt()).isBetween(100, 200);
        assertThat(report.at("/programme/byRules").asInt())
                .isGreaterThan(report.at("/programme/byRulesBefore").asInt());
        boolean waits = false;
        for (JsonNode item : ok(first.get("/api/v1/offer-changes")).path("items")) {
            waits |= item.path("listing").asText().equals(listing)
                    && item.path("status").asText().equals("WAITING");
        }
        assertThat(waits).isTrue();
        assertThat(operator.get(change + 1).status()).as("an operator looks on").isEqualTo(200);
    }

    @Test
    void a_draft_is_kept_right_or_wrong_and_a_second_tab_overwrites_nothing() {
        String seen = vendor.http().get(sheet).header("ETag");

        assertThat(vendor.http()
                        .put(sheet + "/draft", Map.of("text", "offers: ["), "If-Match", seen)
                        .status())
                .isEqualTo(200);

        Answer late = vendor.http().put(sheet + "/draft", Map.of("text", "offers: []"), "If-Match", seen);
        assertThat(late.problem()).isEqualTo("stale-version");
        assertThat(ok(vendor.http().get(sheet)).path("text").asText()).isEqualTo("offers: [");
        JsonNode preview = ok(vendor.http().post(sheet + "/previews", Map.of("text", "offers: [")));
        assertThat(preview.path("savable").asBoolean()).isFalse();
        assertThat(preview.at("/problems/0/line").asInt()).isPositive();
        assertThat(line().path("drafted").asBoolean()).isTrue();
        JsonNode discarded = ok(vendor.http()
                .put(
                        sheet + "/draft",
                        Map.of("text", ""),
                        "If-Match",
                        vendor.http().get(sheet).header("ETag")));
        assertThat(discarded.has("draftedAt")).isFalse();
    }

    @Test
    void an_agency_cannot_break_what_is_certified_unseen() {
        ok(handIn(text(2, 30)));
        certify(1);
        String at = "/api/v1/managed-programmes/" + programme;
        String without = RULES.formatted(programme)
                .replace("id: GA, name: Georgia", "id: FL, name: Florida")
                .replace("id: OH, name: Ohio", "id: AL, name: Alabama");

        Answer refused = operator.post(
                at + "/versions",
                Map.of("text", without, "reason", "Moved."),
                "If-Match",
                operator.get(at).header("ETag"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("sheet.broken");
        assertThat(refused.json().at("/errors/0/detail").asText()).contains(listing);
    }

    private String text(int places, int below) {
        return OFFER.formatted(offer, today.plusDays(30), places, below, offer, offer);
    }

    private Answer handIn(String text) {
        return vendor.http()
                .post(
                        sheet + "/changes",
                        Map.of("text", text, "reason", "Because."),
                        "If-Match",
                        vendor.http().get(sheet).header("ETag"));
    }

    private void certify(int number) {
        propose(first, number, "CERTIFY");
        assertThat(ok(act(second, number, "agreement")).path("status").asText()).isEqualTo("CERTIFIED");
    }

    private JsonNode propose(Http certifier, int number, String outcome) {
        return ok(certifier.post(
                change + number + "/assessment",
                Map.of("outcome", outcome, "reason", "Looked at it."),
                "If-Match",
                tag(certifier, number)));
    }

    private Answer act(Http certifier, int number, String action) {
        return certifier.post(change + number + "/" + action, Map.of(), "If-Match", tag(certifier, number));
    }

    private String tag(Http certifier, int number) {
        return certifier.get(change + number).header("ETag");
    }

    private JsonNode line() {
        for (JsonNode item : ok(vendor.http().get("/api/v1/offer-sheets")).path("items")) {
            if (item.path("programme").asText().equals(programme)) {
                return item;
            }
        }
        throw new AssertionError("The programme is not in the list");
    }

    private String outcome(int age, String state) {
        JsonNode answer = ok(store.http()
                .post(
                        "/api/v1/programmes/" + programme + "/eligibility",
                        Map.of("profiles", List.of(Map.of("facts", Map.of("age", age, "state", state))))));
        for (JsonNode each : answer.at("/items/0/offers")) {
            if (each.path("offer").asText().equals(offer)) {
                return each.path("outcome").asText();
            }
        }
        return "missing";
    }

    private JsonNode bundle() throws Exception {
        String jws =
                store.http().get("/api/v1/programmes/" + programme + "/bundle").body();
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(jws.split("\\.")[1]));
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.json();
    }
}
