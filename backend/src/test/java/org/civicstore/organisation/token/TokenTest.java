package org.civicstore.organisation.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.People.Vendor;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.access.TokenScope;
import org.junit.jupiter.api.Test;

@StoreTest
class TokenTest {
    private final Store store;
    private final People people;

    TokenTest(Store store) {
        this.store = store;
        this.people = new People(store);
    }

    @Test
    void its_secret_is_shown_once_and_acts_for_the_organisation_within_its_scopes() {
        Vendor vendor = people.vendor("Automatic");
        JsonNode made = make(vendor, 30, "SUBMISSIONS_READ").json();
        String secret = made.path("secret").asText();
        assertThat(secret).matches("cst_[A-Za-z0-9_-]{43}");
        assertThat(vendor.http().get(path(vendor)).body())
                .doesNotContain(secret)
                .doesNotContain("secret");
        Actor.Token actor = resume(secret).orElseThrow();
        assertThat(actor.organisation()).isEqualTo(vendor.id());
        assertThat(actor.actsFor(vendor.id(), TokenScope.SUBMISSIONS_READ)).isTrue();
        assertThat(actor.actsFor(vendor.id(), TokenScope.SUBMISSIONS_WRITE)).isFalse();
        assertThat(actor.actsFor(people.vendor("Other").id(), TokenScope.SUBMISSIONS_READ))
                .isFalse();
    }

    @Test
    void is_known_in_a_request_and_leaves_its_last_use_behind() {
        Vendor vendor = people.vendor("Used");
        String secret =
                make(vendor, 30, "SUBMISSIONS_READ").json().path("secret").asText();
        Http program = store.http().always("Authorization", "Bearer " + secret);
        assertThat(program.get("/api/v1/organisations").status()).isEqualTo(200);
        assertThat(vendor.http().get(path(vendor)).json().path(0).has("lastUsedAt"))
                .isTrue();
    }

    @Test
    void has_no_business_with_sessions_roles_members_or_other_tokens() {
        Vendor vendor = people.vendor("Narrow");
        String secret = make(vendor, 30, "SUBMISSIONS_READ", "SUBMISSIONS_WRITE", "RELEASES_WITHDRAW")
                .json()
                .path("secret")
                .asText();
        Http program = store.http().always("Authorization", "Bearer " + secret);
        assertThat(program.get(path(vendor)).status()).isEqualTo(404);
        assertThat(program.post(path(vendor), request(1, "SUBMISSIONS_READ")).status())
                .isEqualTo(404);
        assertThat(program.get("/api/v1/account/sessions").problem()).isEqualTo("forbidden");
        assertThat(program.get("/api/v1/accounts").problem()).isEqualTo("forbidden");
        assertThat(program.post("/api/v1/organisations", People.details("By program"))
                        .problem())
                .isEqualTo("forbidden");
        assertThat(program.get("/api/v1/session").json().path("signedIn").asBoolean())
                .isFalse();
    }

    @Test
    void expires() {
        Vendor vendor = people.vendor("Mayfly");
        String secret =
                make(vendor, 1, "SUBMISSIONS_READ").json().path("secret").asText();
        store.clock().advance(Duration.ofHours(23));
        assertThat(resume(secret)).isPresent();
        store.clock().advance(Duration.ofHours(1));
        assertThat(resume(secret)).isEmpty();
        Answer answer = store.http().get("/api/v1/organisations", "Authorization", "Bearer " + secret);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void revoked_works_no_longer() {
        Vendor vendor = people.vendor("Leaky");
        JsonNode made = make(vendor, 30, "SUBMISSIONS_READ").json();
        assertThat(vendor.http()
                        .delete(path(vendor) + "/" + made.path("id").asText())
                        .status())
                .isEqualTo(204);
        assertThat(resume(made.path("secret").asText())).isEmpty();
        assertThat(vendor.http()
                        .delete(path(vendor) + "/" + made.path("id").asText())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void of_one_organisation_is_not_revoked_by_the_owner_of_another() {
        Vendor vendor = people.vendor("Victim");
        Vendor other = people.vendor("Other");
        JsonNode made = make(vendor, 30, "SUBMISSIONS_READ").json();
        assertThat(other.http()
                        .delete(path(other) + "/" + made.path("id").asText())
                        .status())
                .isEqualTo(404);
        assertThat(other.http()
                        .delete(path(vendor) + "/" + made.path("id").asText())
                        .status())
                .isEqualTo(404);
        assertThat(resume(made.path("secret").asText())).isPresent();
    }

    @Test
    void ends_with_the_membership_of_the_one_who_made_it() {
        Vendor vendor = people.vendor("Parting");
        SignedIn ola = people.person("Ola");
        String link = vendor.http()
                .post(
                        "/api/v1/organisations/" + vendor.slug() + "/invitations",
                        Map.of("email", ola.email(), "role", "OWNER"))
                .json()
                .path("link")
                .asText();
        ola.http().post("/api/v1" + link + "/acceptance", Map.of());
        String olas = ola.http()
                .post(path(vendor), request(30, "SUBMISSIONS_READ"))
                .json()
                .path("secret")
                .asText();
        String owners =
                make(vendor, 30, "SUBMISSIONS_READ").json().path("secret").asText();
        assertThat(resume(olas)).isPresent();
        vendor.http().delete("/api/v1/organisations/" + vendor.slug() + "/members/" + ola.account());
        assertThat(resume(olas)).isEmpty();
        assertThat(resume(owners)).isPresent();
    }

    @Test
    void needs_a_name_a_scope_and_a_term_of_at_most_a_year() {
        Vendor vendor = people.vendor("Sloppy");
        Answer answer = vendor.http().post(path(vendor), Map.of("name", " ", "scopes", List.of(), "days", 366));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors"))
                .extracting(error -> error.path("pointer").asText())
                .containsExactly("/days", "/name", "/scopes");
        assertThat(vendor.http().get(path(vendor)).json()).isEmpty();
    }

    @Test
    void is_one_of_at_most_twenty() {
        Vendor vendor = people.vendor("Hoarder");
        for (int i = 0; i < 20; i++) {
            assertThat(make(vendor, 1, "SUBMISSIONS_READ").status()).isEqualTo(201);
        }
        assertThat(make(vendor, 1, "SUBMISSIONS_READ").problem()).isEqualTo("too-many");
    }

    private Optional<Actor.Token> resume(String secret) {
        return store.bean(TokenService.class).resume(new Secret(secret));
    }

    private static Answer make(Vendor vendor, int days, String... scopes) {
        return vendor.http().post(path(vendor), request(days, scopes));
    }

    private static Map<String, Object> request(int days, String... scopes) {
        return Map.of("name", "Build server", "scopes", List.of(scopes), "days", days);
    }

    private static String path(Vendor vendor) {
        return "/api/v1/organisations/" + vendor.slug() + "/tokens";
    }
}
