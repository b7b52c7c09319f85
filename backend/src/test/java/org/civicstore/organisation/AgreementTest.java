package org.civicstore.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.People.Vendor;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.storage.Digest;
import org.junit.jupiter.api.Test;

@StoreTest
class AgreementTest {
    private final Store store;
    private final People people;

    AgreementTest(Store store) {
        this.store = store;
        this.people = new People(store);
    }

    @Test
    void can_be_read_by_everybody_in_both_languages() {
        JsonNode agreement = current();
        assertThat(agreement.path("texts").path("nb").asText()).startsWith("# Utgiveravtale");
        assertThat(agreement.path("texts").path("en").asText()).startsWith("# Publisher agreement");
        assertThat(agreement.path("sha256").asText()).matches("[0-9a-f]{64}");
    }

    @Test
    void accepted_keeps_who_when_which_version_and_its_hash() {
        Vendor vendor = people.unverifiedVendor("Agreeing");
        JsonNode kept = vendor.http().get(path(vendor.slug())).json().path("agreement");
        assertThat(kept.path("current").asBoolean()).isTrue();
        assertThat(kept.path("acceptedVersion")).isEqualTo(current().path("version"));
        assertThat(kept.path("acceptedSha256")).isEqualTo(current().path("sha256"));
        assertThat(kept.path("acceptedBy").asText()).isEqualTo("Owner of Agreeing");
        assertThat(kept.path("acceptedAt").asText()).isNotEmpty();
        assertThat(profile(vendor.id()).agreementAccepted()).isTrue();
        assertThat(profile(vendor.id()).verified()).isFalse();
    }

    @Test
    void with_another_hash_or_version_is_not_accepted() {
        SignedIn kari = people.person("Kari");
        Answer made = kari.http().post("/api/v1/organisations", People.details("Careless"));
        String slug = made.json().path("slug").asText();
        String version = current().path("version").asText();
        String hash = current().path("sha256").asText();
        assertThat(accept(kari, slug, version, "0".repeat(64)).problem()).isEqualTo("outdated-agreement");
        assertThat(accept(kari, slug, "2025-1", hash).problem()).isEqualTo("outdated-agreement");
        assertThat(accept(kari, slug, version, "abc").status()).isEqualTo(422);
        assertThat(profile(OrganisationId.of(made.json().path("id").asText())).agreementAccepted())
                .isFalse();
    }

    @Test
    void accepted_twice_is_kept_once() {
        Vendor vendor = people.unverifiedVendor("Twice");
        Answer again = accept(
                vendor.owner(),
                vendor.slug(),
                current().path("version").asText(),
                current().path("sha256").asText());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("history")).hasSize(2);
    }

    @Test
    void in_a_new_version_has_to_be_accepted_again() {
        SignedIn kari = people.person("Kari");
        Answer made = kari.http().post("/api/v1/organisations", People.details("Yesterday's"));
        OrganisationId id = OrganisationId.of(made.json().path("id").asText());
        Acceptance old = new Acceptance(
                "2025-1",
                Digest.of("ab".repeat(32)),
                kari.account(),
                store.clock().instant());
        store.bean(Transactor.class)
                .run(tx -> store.bean(MemberRepository.class).accept(tx, id, old));
        assertThat(profile(id).agreementAccepted()).isFalse();
        JsonNode kept =
                kari.http().get(path(made.json().path("slug").asText())).json().path("agreement");
        assertThat(kept.path("acceptedVersion").asText()).isEqualTo("2025-1");
        assertThat(kept.path("current").asBoolean()).isFalse();
    }

    @Test
    void is_not_for_operators_to_accept_in_the_name_of_others() {
        SignedIn kari = people.person("Kari");
        String slug = kari.http()
                .post("/api/v1/organisations", People.details("Theirs"))
                .json()
                .path("slug")
                .asText();
        Answer answer = accept(
                people.operator("Op"),
                slug,
                current().path("version").asText(),
                current().path("sha256").asText());
        assertThat(answer.problem()).isEqualTo("forbidden");
    }

    private OrganisationProfile profile(OrganisationId id) {
        return store.bean(OrganisationQueries.class).profile(id).orElseThrow();
    }

    private JsonNode current() {
        return store.http().get("/api/v1/agreements/current").json();
    }

    private static Answer accept(SignedIn person, String slug, String version, String sha256) {
        return person.http().post(path(slug) + "/agreement-acceptances", Map.of("version", version, "sha256", sha256));
    }

    private static String path(String slug) {
        return "/api/v1/organisations/" + slug;
    }
}
