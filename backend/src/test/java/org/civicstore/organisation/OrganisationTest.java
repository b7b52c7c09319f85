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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class OrganisationTest {
    private static final String PATH = "/api/v1/organisations/";

    private final Store store;
    private final People people;

    OrganisationTest(Store store) {
        this.store = store;
        this.people = new People(store);
    }

    @Nested
    class Registering {
        @Test
        void makes_the_one_who_registers_its_owner_and_leaves_it_unverified() {
            SignedIn kari = people.person("Kari");
            Answer made = kari.http().post("/api/v1/organisations", People.details("Søk & Få Jobb AS"));
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            assertThat(made.json().path("slug").asText()).startsWith("sok-fa-jobb-as");
            assertThat(made.header("Location"))
                    .isEqualTo(PATH + made.json().path("slug").asText());
            assertThat(made.json().path("status").asText()).isEqualTo("REGISTERED");
            assertThat(made.json().path("members")).hasSize(1);
            assertThat(made.json().path("members").path(0).path("role").asText())
                    .isEqualTo("OWNER");
            assertThat(made.json().path("allowedActions"))
                    .extracting(JsonNode::textValue)
                    .contains("EDIT", "MANAGE_TOKENS")
                    .doesNotContain("VERIFY", "REJECT");
            JsonNode session = kari.http().get("/api/v1/session").json();
            assertThat(session.path("account").path("memberships").path(0).path("organisationSlug"))
                    .isEqualTo(made.json().path("slug"));
        }

        @Test
        void gives_the_same_name_another_slug() {
            SignedIn kari = people.person("Kari");
            String first = slug(kari.http().post("/api/v1/organisations", People.details("Twice Ltd")));
            String second = slug(kari.http().post("/api/v1/organisations", People.details("Twice Ltd")));
            assertThat(second).isNotEqualTo(first).startsWith("twice-ltd-");
        }

        @Test
        void names_every_field_that_cannot_be_right() {
            Map<String, Object> details = People.details("Wrong");
            details.put("country", "NO");
            details.put("number", "923609017");
            details.put("website", "javascript:alert(1)");
            details.put("contactEmail", "nobody");
            details.put("contactPhone", "call me");
            Answer answer = people.person("Kari").http().post("/api/v1/organisations", details);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("invalid-input");
            assertThat(answer.json().path("errors"))
                    .extracting(error -> error.path("pointer").asText())
                    .containsExactly("/number", "/website", "/contactEmail", "/contactPhone");
        }

        @Test
        void refuses_texts_that_are_too_long_or_missing() {
            Map<String, Object> details = People.details("x".repeat(151));
            details.remove("city");
            Answer answer = people.person("Kari").http().post("/api/v1/organisations", details);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("errors"))
                    .extracting(error -> error.path("pointer").asText())
                    .containsExactly("/city", "/name");
        }

        @Test
        void keeps_hostile_text_as_it_is() {
            String name = "Robert'); drop table organisation;-- <script>alert(1)</script> 🦊 \u202eabc עברית";
            SignedIn kari = people.person("Kari");
            Answer made = kari.http().post("/api/v1/organisations", People.details(name));
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            Answer read = kari.http().get(PATH + slug(made));
            assertThat(read.json().path("name").asText()).isEqualTo(name);
        }

        @Test
        void needs_somebody_signed_in() {
            Answer answer = store.http().post("/api/v1/organisations", People.details("Nobody's"));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("sign-in-required");
        }

        @Test
        void stops_after_ten_that_nobody_has_verified() {
            SignedIn kari = people.person("Kari");
            for (int i = 0; i < 10; i++) {
                assertThat(kari.http()
                                .post("/api/v1/organisations", People.details("Heap " + i))
                                .status())
                        .isEqualTo(201);
            }
            Answer eleventh = kari.http().post("/api/v1/organisations", People.details("Heap"));
            assertThat(eleventh.problem()).isEqualTo("too-many");
        }
    }

    @Nested
    class Seeing {
        @Test
        void is_for_members_and_operators_and_nobody_else_learns_that_it_exists() {
            Vendor vendor = people.vendor("Private Matters");
            SignedIn stranger = people.person("Stranger");
            Answer theirs = stranger.http().get(PATH + vendor.slug());
            Answer none = stranger.http().get(PATH + "there-is-none");
            assertThat(theirs.status()).isEqualTo(404);
            assertThat(theirs.json().path("detail")).isEqualTo(none.json().path("detail"));
            assertThat(people.certifier("Cert").http().get(PATH + vendor.slug()).status())
                    .isEqualTo(404);
            assertThat(people.operator("Op").http().get(PATH + vendor.slug()).status())
                    .isEqualTo(200);
        }

        @Test
        void lists_ones_own_and_for_operators_all() {
            Vendor vendor = people.unverifiedVendor("Findable Øst");
            people.unverifiedVendor("Findable Vest");
            assertThat(slugs(vendor.http().get("/api/v1/organisations"))).containsExactly(vendor.slug());
            SignedIn operator = people.operator("Op");
            assertThat(slugs(operator.http().get("/api/v1/organisations?q=findable&status=REGISTERED")))
                    .hasSize(2)
                    .contains(vendor.slug());
            assertThat(slugs(operator.http().get("/api/v1/organisations?mine=true")))
                    .isEmpty();
        }

        @Test
        void takes_percent_signs_in_a_search_as_text() {
            assertThat(slugs(people.operator("Op").http().get("/api/v1/organisations?q=%25%25%25")))
                    .isEmpty();
        }
    }

    @Nested
    class Editing {
        @Test
        void refuses_a_stale_version_and_changes_nothing() {
            Vendor vendor = people.unverifiedVendor("Stale");
            Answer read = vendor.http().get(PATH + vendor.slug());
            Map<String, Object> details = People.details("Stale");
            details.put("city", "Bergen");
            Answer first = vendor.http().put(PATH + vendor.slug(), details, "If-Match", read.header("ETag"));
            assertThat(first.status()).as(first.body()).isEqualTo(200);
            details.put("city", "Tromsø");
            Answer second = vendor.http().put(PATH + vendor.slug(), details, "If-Match", read.header("ETag"));
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.problem()).isEqualTo("stale-version");
            assertThat(vendor.http()
                            .get(PATH + vendor.slug())
                            .json()
                            .path("city")
                            .asText())
                    .isEqualTo("Bergen");
        }

        @Test
        void leaves_what_was_confirmed_as_it_is() {
            Vendor vendor = people.vendor("Confirmed");
            Map<String, Object> details = People.details("Another Name");
            Answer answer = vendor.http().put(PATH + vendor.slug(), details);
            assertThat(answer.problem()).isEqualTo("confirmed-data");
            assertThat(vendor.http()
                            .get(PATH + vendor.slug())
                            .json()
                            .path("name")
                            .asText())
                    .isEqualTo("Confirmed");
        }

        @Test
        void is_not_for_strangers() {
            Vendor vendor = people.vendor("Mine");
            Answer answer = people.person("Stranger").http().put(PATH + vendor.slug(), People.details("Yours"));
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @Nested
    class Deciding {
        @Test
        void needs_the_role() {
            Vendor vendor = people.unverifiedVendor("Eager");
            Answer own = vendor.http().post(PATH + vendor.slug() + "/verification", Map.of("outcome", "VERIFIED"));
            assertThat(own.status()).isEqualTo(403);
            assertThat(own.problem()).isEqualTo("forbidden");
            assertThat(status(vendor)).isEqualTo("REGISTERED");
        }

        @Test
        void refuses_an_operator_who_is_a_member() {
            SignedIn operator = people.operator("Both");
            Answer made = operator.http().post("/api/v1/organisations", People.details("Own Shop"));
            Answer answer = operator.http().post(PATH + slug(made) + "/verification", Map.of("outcome", "VERIFIED"));
            assertThat(answer.problem()).isEqualTo("own-organisation");
            assertThat(made.json().path("allowedActions"))
                    .extracting(JsonNode::textValue)
                    .doesNotContain("VERIFY");
        }

        @Test
        void needs_a_reason_to_reject_and_tells_it_to_the_members() {
            Vendor vendor = people.vendor("Fallen");
            SignedIn operator = people.operator("Op");
            Answer without = operator.http()
                    .post(PATH + vendor.slug() + "/verification", Map.of("outcome", "REJECTED", "reason", "  "));
            assertThat(without.status()).isEqualTo(422);
            assertThat(status(vendor)).isEqualTo("VERIFIED");
            people.reject(vendor, "The company is struck off.");
            JsonNode read = vendor.http().get(PATH + vendor.slug()).json();
            assertThat(read.path("status").asText()).isEqualTo("REJECTED");
            assertThat(read.path("statusReason").asText()).isEqualTo("The company is struck off.");
            assertThat(read.path("history"))
                    .extracting(entry -> entry.path("action").asText())
                    .containsExactly("REJECTED", "VERIFIED", "AGREEMENT_ACCEPTED", "REGISTERED");
        }

        @Test
        void does_not_verify_twice() {
            Vendor vendor = people.vendor("Once");
            Answer again = people.operator("Op")
                    .http()
                    .post(PATH + vendor.slug() + "/verification", Map.of("outcome", "VERIFIED"));
            assertThat(again.problem()).isEqualTo("wrong-state");
        }

        @Test
        void verifies_one_organisation_under_one_number_only() {
            Map<String, Object> details = People.details("Genuine");
            SignedIn owner = people.person("Owner");
            String genuine = slug(owner.http().post("/api/v1/organisations", details));
            details.put("name", "Impostor");
            String impostor = slug(owner.http().post("/api/v1/organisations", details));
            SignedIn operator = people.operator("Op");
            Map<String, String> verified = Map.of("outcome", "VERIFIED");
            assertThat(operator.http()
                            .post(PATH + genuine + "/verification", verified)
                            .status())
                    .isEqualTo(200);
            Answer second = operator.http().post(PATH + impostor + "/verification", verified);
            assertThat(second.problem()).isEqualTo("organisation-number-taken");
            assertThat(operator.http()
                            .get(PATH + impostor)
                            .json()
                            .path("status")
                            .asText())
                    .isEqualTo("REGISTERED");
        }
    }

    private static String status(Vendor vendor) {
        return vendor.http().get(PATH + vendor.slug()).json().path("status").asText();
    }

    private static String slug(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("slug").asText();
    }

    private static Iterable<String> slugs(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("items").findValuesAsText("slug");
    }
}
