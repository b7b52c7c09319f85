package org.civicstore.catalogue.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class TakingBackTest {
    private static final Map<String, String> REASON = Map.of("reason", "It sends names in the clear.");

    private final Store store;
    private final People people;
    private final People.Vendor vendor;
    private final Http operator;
    private final String slug = Submissions.newSlug();
    private final String number;

    TakingBackTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.vendor = people.vendor("Nordlys");
        this.operator = people.operator("Otto").http();
        this.number =
                new Published(store, vendor).androidPackage(slug, "2.0.0", 20, Published.bytes(3000, slug.hashCode()));
    }

    private Answer act(Http http, String action) {
        return http.post("/api/v1/listings/" + slug + "/releases/2.0.0/" + action, REASON);
    }

    private Answer download() {
        return store.http().get("/api/v1/listings/" + slug + "/releases/2.0.0/artifact");
    }

    private String certificateStatus() {
        return store.http()
                .get("/api/v1/certificates/" + number)
                .json()
                .path("status")
                .asText();
    }

    private boolean listed() {
        return store.http().get("/api/v1/listings?sort=newest&size=100").body().contains('"' + slug + '"');
    }

    @Nested
    class AnOperator {

        @Test
        void quarantines_a_release_and_list_page_download_and_certificate_obey_at_once() {
            Answer answer = act(operator, "quarantine");

            assertThat(answer.json().path("status").asText()).isEqualTo("QUARANTINED");
            assertThat(answer.json().path("allowedActions"))
                    .extracting(JsonNode::asText)
                    .containsExactly("RESTORE");
            assertThat(download().status()).isEqualTo(410);
            assertThat(download().problem()).isEqualTo("release-quarantined");
            assertThat(download().json().path("detail").asText()).contains("names in the clear");
            assertThat(store.http().get("/api/v1/listings/" + slug).problem()).isEqualTo("release-quarantined");
            assertThat(listed()).isFalse();
            assertThat(certificateStatus()).isEqualTo("SUSPENDED");
        }

        @Test
        void restores_it_and_everything_is_as_before() {
            act(operator, "quarantine");
            assertThat(act(operator, "restoration").json().path("status").asText())
                    .isEqualTo("PUBLISHED");

            assertThat(download().status()).isEqualTo(200);
            assertThat(listed()).isTrue();
            assertThat(certificateStatus()).isEqualTo("VALID");
        }

        @Test
        void cannot_quarantine_twice_nor_restore_what_is_not_quarantined_nor_withdraw() {
            assertThat(act(operator, "restoration").problem()).isEqualTo("wrong-state");
            act(operator, "quarantine");
            assertThat(act(operator, "quarantine").problem()).isEqualTo("wrong-state");
            assertThat(act(operator, "withdrawal").problem()).isEqualTo("forbidden");
        }

        @Test
        void neither_pauses_nor_brings_back_a_release_of_an_organisation_of_their_own() {
            ok(operator.put(
                    "/api/v1/accounts/" + vendor.owner().account() + "/roles", Map.of("roles", List.of("OPERATOR"))));
            Http both = people.signIn(vendor.owner().account());

            Answer refused = act(both, "quarantine");
            assertThat(refused.problem()).isEqualTo("own-organisation");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(download().status()).isEqualTo(200);

            act(operator, "quarantine");
            assertThat(act(both, "restoration").problem()).isEqualTo("own-organisation");
            assertThat(download().problem()).isEqualTo("release-quarantined");
            assertThat(both.get("/api/v1/releases?listing=" + slug)
                            .json()
                            .path("items")
                            .path(0)
                            .path("allowedActions"))
                    .extracting(JsonNode::asText)
                    .containsExactly("WITHDRAW");
        }

        @Test
        void must_give_a_reason() {
            Answer answer =
                    operator.post("/api/v1/listings/" + slug + "/releases/2.0.0/quarantine", Map.of("reason", " "));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/reason");
            assertThat(download().status()).isEqualTo(200);
        }

        @Test
        void sees_the_releases_of_all_vendors_by_status() {
            act(operator, "quarantine");

            JsonNode page = operator.get("/api/v1/releases?status=QUARANTINED&listing=" + slug)
                    .json();
            assertThat(page.path("total").asInt()).isEqualTo(1);
            assertThat(page.path("items").path(0).path("statusReason").asText()).isEqualTo(REASON.get("reason"));
            assertThat(operator.get("/api/v1/releases?status=WITHDRAWN&listing=" + slug)
                            .json()
                            .path("total")
                            .asInt())
                    .isZero();
        }
    }

    @Nested
    class AVendor {

        @Test
        void withdraws_a_release_for_good() {
            assertThat(act(vendor.http(), "withdrawal").json().path("status").asText())
                    .isEqualTo("WITHDRAWN");

            assertThat(download().problem()).isEqualTo("release-withdrawn");
            assertThat(listed()).isFalse();
            assertThat(certificateStatus()).isEqualTo("REVOKED");
            assertThat(act(operator, "restoration").problem()).isEqualTo("wrong-state");
        }

        @Test
        void sees_its_own_releases_with_what_it_may_do_and_no_others() {
            JsonNode own = vendor.http().get("/api/v1/releases").json();
            JsonNode others =
                    people.vendor("Other").http().get("/api/v1/releases").json();

            assertThat(own.path("items")).hasSize(1);
            assertThat(own.path("items").path(0).path("allowedActions"))
                    .extracting(JsonNode::asText)
                    .containsExactly("WITHDRAW");
            assertThat(others.path("total").asInt()).isZero();
        }

        @Test
        void cannot_touch_the_release_of_another() {
            assertThat(act(people.vendor("Other").http(), "withdrawal").problem())
                    .isEqualTo("forbidden");
            assertThat(act(vendor.http(), "quarantine").problem()).isEqualTo("forbidden");
            assertThat(download().status()).isEqualTo(200);
        }
    }

    @Test
    void visitors_are_asked_to_sign_in_and_change_nothing() {
        assertThat(act(store.http(), "quarantine").status()).isEqualTo(401);
        assertThat(download().status()).isEqualTo(200);
        assertThat(store.http().get("/api/v1/releases").status()).isEqualTo(401);
    }
}
