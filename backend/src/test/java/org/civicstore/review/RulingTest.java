package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.criterion;
import static org.civicstore.review.Cases.ok;
import static org.civicstore.review.Cases.rule;
import static org.civicstore.review.Cases.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.review.Cases.Case;
import org.civicstore.review.Cases.Checks;
import org.junit.jupiter.api.Test;

/** What a certifier decides about one criterion. */
@StoreTest
class RulingTest {
    private final People people;
    private final Cases cases;

    RulingTest(Store store) {
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    @Test
    void needs_a_reason_unless_all_is_well() {
        Case one = cases.handedIn();
        SignedIn anna = people.certifier("Anna");
        cases.claim(one, anna);

        Answer bare = rule(anna.http(), one, "PRV-04", "NOT_MET", "  ");
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.json().path("errors").path(0).path("pointer").asText()).isEqualTo("/reason");
        assertThat(rule(anna.http(), one, "PRV-04", "NOT_RELEVANT", "").status())
                .isEqualTo(422);
        assertThat(rule(anna.http(), one, "PRV-04", "MET", "").status()).isEqualTo(200);
        JsonNode changed = ok(rule(anna.http(), one, "PRV-04", "NOT_MET", "It speaks about another app."));
        assertThat(criterion(changed, "PRV-04")
                        .path("ruling")
                        .path("by")
                        .path("name")
                        .asText())
                .isEqualTo("Anna");
        assertThat(texts(changed.path("assessment").path("blockedBy"))).containsExactly("PRV-04");
        assertThat(changed.path("history").findValuesAsText("reason"))
                .contains("PRV-04 MET.", "PRV-04 NOT_MET. It speaks about another app.");
    }

    @Test
    void cannot_wave_through_what_a_check_found_wrong() {
        Case one = cases.handedIn(new Checks().failing("SEC-07", "http://plain.example.org"));
        SignedIn anna = people.certifier("Anna");
        cases.claim(one, anna);

        Answer answer = rule(anna.http(), one, "SEC-07", "MET", "I trust them.");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("settled-by-check");
        assertThat(criterion(ok(anna.http().get(one.path())), "SEC-07").has("ruling"))
                .isFalse();
    }

    @Test
    void may_be_stricter_than_a_check_that_passed() {
        Case one = cases.handedIn();
        SignedIn anna = people.certifier("Anna");
        cases.claim(one, anna);

        JsonNode file = ok(rule(anna.http(), one, "SEC-07", "NOT_MET", "Seen otherwise on the wire."));
        assertThat(criterion(file, "SEC-07").path("state").asText()).isEqualTo("NOT_MET");
    }

    @Test
    void is_refused_on_a_criterion_that_the_case_does_not_have() {
        Case one = cases.handedIn();
        SignedIn anna = people.certifier("Anna");
        cases.claim(one, anna);

        assertThat(rule(anna.http(), one, "SEC-99", "MET", "").problem()).isEqualTo("not-found");
        assertThat(anna.http()
                        .put(one.path() + "/criteria/PRV-04", Map.of("ruling", "MAYBE"))
                        .status())
                .isEqualTo(400);
        assertThat(rule(anna.http(), one, "PRV-04", "NOT_MET", "x".repeat(4001)).problem())
                .isEqualTo("invalid-input");
    }

    @Test
    void is_refused_to_whoever_saw_an_older_version() {
        Case one = cases.handedIn();
        SignedIn anna = people.certifier("Anna");
        int seen = cases.claim(one, anna).path("version").asInt();
        ok(rule(anna.http(), one, "PRV-04", "MET", ""));

        Answer stale = anna.http()
                .put(one.path() + "/criteria/PRV-07", Map.of("ruling", "MET"), "If-Match", "\"" + seen + "\"");
        assertThat(stale.problem()).isEqualTo("stale-version");
        assertThat(criterion(ok(anna.http().get(one.path())), "PRV-07").has("ruling"))
                .isFalse();
    }

    @Test
    void keeps_every_character_of_hostile_text() {
        String hostile = "'); drop table review_case; -- <script>alert(1)</script> 𝕳𝖊𝖑𝖑𝖔 🦊 \u202Eשלום";
        Case one = cases.handedIn();
        SignedIn anna = people.certifier("Anna");
        cases.claim(one, anna);

        JsonNode file = ok(rule(anna.http(), one, "PRV-04", "NOT_MET", hostile));
        assertThat(criterion(file, "PRV-04").path("ruling").path("reason").asText())
                .isEqualTo(hostile);
    }
}
