package org.civicstore.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.identity.CodeFlow.LEVEL;
import static org.civicstore.identity.CodeFlow.account;
import static org.civicstore.identity.CodeFlow.callback;
import static org.civicstore.identity.CodeFlow.newEmail;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.generated.db.DefaultSchema;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody of whom the issuer tells no e-mail address has an account all the same. */
@StoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcWithoutAddressTest {
    private static final String PID = "01017012345";

    private final Store everyday;
    private final CodeFlow flow;

    OidcWithoutAddressTest(Store everyday) {
        this.everyday = everyday;
        this.flow = new CodeFlow(everyday);
    }

    @AfterAll
    void stop() {
        flow.close();
    }

    @Test
    void makes_an_account_that_is_found_again_by_issuer_and_subject() {
        String subject = UUID.randomUUID().toString();
        Http browser = anonymous(subject);
        JsonNode first = account(browser);
        assertThat(first.path("name").asText()).matches("Person [B-Z2-9]{5}");
        assertThat(first.has("email")).isFalse();
        assertThat(first.path("hasPassword").asBoolean()).isFalse();
        assertThat(account(anonymous(subject))).isEqualTo(first);
    }

    @Test
    void makes_another_account_for_another_person() {
        JsonNode one = account(anonymous(UUID.randomUUID().toString()));
        JsonNode other = account(anonymous(UUID.randomUUID().toString()));
        assertThat(other.path("id")).isNotEqualTo(one.path("id"));
        assertThat(other.path("name")).isNotEqualTo(one.path("name"));
    }

    @Test
    void takes_the_name_from_its_parts() {
        Http browser = flow.store().http();
        Map<String, Object> claims = Map.of("acr", LEVEL, "given_name", "Kari", "family_name", "Nordmann");
        flow.signIn(browser, callback(UUID.randomUUID().toString(), claims), "/");
        assertThat(account(browser).path("name").asText()).isEqualTo("Kari Nordmann");
    }

    @Test
    void keeps_no_national_identity_number_in_any_table() {
        String subject = UUID.randomUUID().toString();
        anonymous(subject);
        assertThat(tablesWith(subject)).containsExactly("external_identity");
        assertThat(tablesWith(PID)).isEmpty();
    }

    @Test
    void lets_the_person_choose_a_name_and_keeps_it_at_the_next_sign_in() {
        String subject = UUID.randomUUID().toString();
        Http browser = anonymous(subject);
        assertThat(browser.put("/api/v1/account/name", Map.of("name", " Solveig "))
                        .status())
                .isEqualTo(204);
        assertThat(account(anonymous(subject)).path("name").asText()).isEqualTo("Solveig");
    }

    @Test
    void lets_the_person_give_an_address_that_nobody_has() {
        Http browser = anonymous(UUID.randomUUID().toString());
        String email = newEmail();
        assertThat(browser.put("/api/v1/account/email", Map.of("email", email)).status())
                .isEqualTo(204);
        assertThat(account(browser).path("email").asText()).isEqualTo(email);
        Http other = anonymous(UUID.randomUUID().toString());
        assertThat(other.put("/api/v1/account/email", Map.of("email", email)).problem())
                .isEqualTo("email-taken");
        assertThat(account(other).has("email")).isFalse();
    }

    @Test
    void takes_no_local_account_over_by_claiming_its_address() {
        String email = newEmail();
        Http local = flow.register(email);
        Http claimer = anonymous(UUID.randomUUID().toString());
        assertThat(claimer.put("/api/v1/account/email", Map.of("email", email)).problem())
                .isEqualTo("email-taken");
        assertThat(account(local).path("email").asText()).isEqualTo(email);
        assertThat(account(claimer).path("id")).isNotEqualTo(account(local).path("id"));
    }

    @Test
    void loses_a_claimed_address_to_the_one_who_proves_it_and_nothing_else() {
        String subject = UUID.randomUUID().toString();
        Http claimer = anonymous(subject);
        String email = newEmail();
        claimer.put("/api/v1/account/email", Map.of("email", email));
        JsonNode before = account(claimer);

        Http owner = flow.store().http();
        flow.signIn(owner, flow.claims(UUID.randomUUID().toString(), email, true), "/");
        assertThat(account(owner).path("email").asText()).isEqualTo(email);
        assertThat(account(owner).path("id")).isNotEqualTo(before.path("id"));
        assertThat(account(claimer).path("id")).isEqualTo(before.path("id"));
        assertThat(account(claimer).has("email")).isFalse();
        assertThat(account(anonymous(subject)).path("id")).isEqualTo(before.path("id"));
    }

    @Test
    void has_no_password_to_change() {
        Http browser = anonymous(UUID.randomUUID().toString());
        Answer answer = browser.put(
                "/api/v1/account/password", Map.of("currentPassword", "", "newPassword", "ny og lang setning"));
        assertThat(answer.problem()).isEqualTo("no-password");
    }

    @Test
    void is_found_by_operators_under_the_name() {
        Http browser = anonymous(UUID.randomUUID().toString());
        String name = account(browser).path("name").asText();
        JsonNode found = new People(everyday)
                .operator("Op")
                .http()
                .get("/api/v1/accounts?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .json()
                .path("items");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("name").asText()).isEqualTo(name);
        assertThat(found.get(0).has("email")).isFalse();
    }

    @Test
    void accepts_an_invitation_once_the_invited_address_is_given() {
        Http browser = anonymous(UUID.randomUUID().toString());
        String email = newEmail();
        People.Vendor vendor = new People(everyday).vendor("Employer");
        String organisation = "/api/v1/organisations/" + vendor.slug();
        String link = vendor.http()
                .post(organisation + "/invitations", Map.of("email", email, "role", "MAINTAINER"))
                .json()
                .path("link")
                .asText();
        String acceptance = "/api/v1/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/acceptance";
        assertThat(browser.post(acceptance, "{}").problem()).isEqualTo("invitation-needs-email");
        browser.put("/api/v1/account/email", Map.of("email", email));
        assertThat(browser.post(acceptance, "{}").status()).isEqualTo(200);
        assertThat(vendor.http().get(organisation).json().path("members").findValuesAsText("email"))
                .contains(email);
    }

    @Test
    void registers_an_organisation_and_stands_among_its_members_without_an_address() {
        Http browser = anonymous(UUID.randomUUID().toString());
        Answer made = browser.post("/api/v1/organisations", People.details("Made by nobody in particular"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonNode member = browser.get(
                        "/api/v1/organisations/" + made.json().path("slug").asText())
                .json()
                .path("members")
                .path(0);
        assertThat(member.path("name")).isEqualTo(account(browser).path("name"));
        assertThat(member.has("email")).isFalse();
    }

    /** Signed in as ID-porten does it: a subject, a national identity number, and nothing else of the person. */
    private Http anonymous(String subject) {
        Http browser = flow.store().http();
        Answer arrived = flow.signIn(browser, callback(subject, Map.of("acr", LEVEL, "pid", PID)), "/");
        assertThat(arrived.header("Location")).isEqualTo("/");
        return browser;
    }

    /** Every table with the text in any of its columns. */
    private List<String> tablesWith(String text) {
        DSLContext sql = everyday.bean(DSLContext.class);
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> sql.fetchExists(
                        table,
                        DSL.or(Arrays.stream(table.fields())
                                .filter(field -> field.getType() == String.class)
                                .map(field -> field.coerce(String.class).contains(text))
                                .toList())))
                .map(Table::getName)
                .toList();
    }
}
