package org.civicstore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.junit.jupiter.api.Test;

@StoreTest
class ErasureTest {
    private final Store store;
    private final People people;
    private final SignedIn operator;

    ErasureTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.operator = people.operator("Olga");
    }

    @Test
    void people_get_what_leads_to_them_and_nothing_that_opens_their_account() {
        SignedIn kari = people.person("Kari");
        kari.http().put("/api/v1/library", Map.of("consent", true));
        Answer answer = kari.http().post("/api/v1/account/export", "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("my-data.json");
        JsonNode rows = answer.json().path("rows");
        assertThat(rows.path("account.id").get(0).path("email").asText()).isEqualTo(kari.email());
        assertThat(rows.path("account_session.account_id").get(0).path("device").asText())
                .isEqualTo("Test");
        assertThat(rows.path("library.account_id")).hasSize(1);
        assertThat(rows.path("audit_entry.account_id").get(0).path("detail").asText())
                .isEqualTo("PERSONAL_DATA");
        assertThat(answer.body()).doesNotContain("secret_sha256", "password_hash");
    }

    @Test
    void decisions_stay_and_the_person_goes() {
        People.Vendor vendor = people.vendor("Kept");
        SignedIn kari = people.certifier("Kari Rarename");
        Cases cases = new Cases(store);
        Cases.Case open = cases.proposed(vendor, Submissions.newSlug(), kari);
        people.certifier("Second").http().post(open.path() + "/confirmation", "{}");
        long moves = rows("review_history", kari.account());
        long audited = rows("audit_entry", kari.account());

        assertThat(operator.http()
                        .post("/api/v1/accounts/" + kari.account() + "/erasure", "{}")
                        .status())
                .isEqualTo(204);

        assertThat(moves).isPositive();
        assertThat(rows("review_history", kari.account())).isEqualTo(moves);
        assertThat(rows("audit_entry", kari.account())).isEqualTo(audited);
        assertThat(rows("account_session", kari.account())).isZero();
        assertThat(rows("account_role", kari.account())).isZero();
        assertThat(rows("notification", kari.account())).isZero();
        assertThat(everywhere("Rarename", kari.email())).isEmpty();
        assertThat(kari.http().get("/api/v1/session").json().path("signedIn").asBoolean())
                .isFalse();
        assertThat(operator.http()
                        .get("/api/v1/accounts?q=Rarename")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(operator.http()
                        .put("/api/v1/accounts/" + kari.account() + "/roles", Map.of("roles", List.of("OPERATOR")))
                        .problem())
                .isEqualTo("not-found");
        JsonNode chain =
                operator.http().post("/api/v1/audit/verification", "{}").json();
        assertThat(chain.path("intact").asBoolean()).as(chain.toString()).isTrue();
    }

    @Test
    void who_erases_themselves_gives_the_password_once_more() {
        String email = "e" + System.nanoTime() + "@example.org";
        Http http = store.http();
        http.post("/api/v1/accounts", Map.of("email", email, "name", "Self", "password", "fjell fiord vaffel"));

        assertThat(http.post("/api/v1/account/erasure", Map.of("currentPassword", "wrong"))
                        .problem())
                .isEqualTo("invalid-input");
        assertThat(http.post("/api/v1/account/erasure", Map.of("currentPassword", "fjell fiord vaffel"))
                        .status())
                .isEqualTo(204);
        assertThat(http.get("/api/v1/session").json().path("signedIn").asBoolean())
                .isFalse();
        assertThat(store.http()
                        .post("/api/v1/session", Map.of("email", email, "password", "fjell fiord vaffel"))
                        .problem())
                .isEqualTo("sign-in-failed");
        assertThat(store.http()
                        .post(
                                "/api/v1/accounts",
                                Map.of("email", email, "name", "Again", "password", "fjell fiord vaffel"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void nobody_leaves_others_without_an_owner_and_invitations_forget_the_address() {
        People.Vendor vendor = people.vendor("Owned");
        SignedIn invited = people.person("Invited");
        SignedIn joined = people.person("Joined");
        invite(vendor, invited.email());
        String link = invite(vendor, joined.email()).path("link").asText();
        joined.http().post("/api/v1/invitations/" + link.substring(link.lastIndexOf('/') + 1) + "/acceptance", "{}");

        assertThat(vendor.http().post("/api/v1/account/erasure", "{}").problem())
                .isEqualTo("last-owner");
        assertThat(vendor.http().get("/api/v1/session").json().path("signedIn").asBoolean())
                .isTrue();

        assertThat(invited.http().post("/api/v1/account/erasure", "{}").status())
                .isEqualTo(204);
        assertThat(everywhere(invited.email())).isEmpty();
        assertThat(joined.http().post("/api/v1/account/erasure", "{}").status()).isEqualTo(204);
        assertThat(everywhere(joined.email())).isEmpty();
        assertThat(vendor.http().post("/api/v1/account/erasure", "{}").status()).isEqualTo(204);
    }

    @Test
    void sessions_invitations_and_notifications_end_by_the_clock() {
        People.Vendor vendor = people.vendor("Clocked");
        SignedIn kari = people.person("Kari");
        invite(vendor, kari.email());
        assertThat(count("organisation_invitation", "email = ?", kari.email())).isOne();
        long told = rows("notification", vendor.owner().account());
        assertThat(told).isPositive();

        store.clock().advance(Duration.ofDays(27));
        store.job("forget-invitations").run();
        assertThat(count("organisation_invitation", "email = ?", kari.email())).isOne();
        store.clock().advance(Duration.ofDays(2));
        store.job("forget-invitations").run();
        assertThat(count("organisation_invitation", "email = ?", kari.email())).isZero();
        assertThat(rows("account_session", kari.account())).isOne();
        store.clock().advance(Duration.ofDays(2));
        store.job("forget-sessions").run();
        assertThat(rows("account_session", kari.account())).isZero();
        store.clock().advance(Duration.ofDays(334));
        store.job("forget-notifications").run();
        assertThat(rows("notification", vendor.owner().account())).isZero();
    }

    private JsonNode invite(People.Vendor vendor, String email) {
        return vendor.http()
                .post(
                        "/api/v1/organisations/" + vendor.slug() + "/invitations",
                        Map.of("email", email, "role", "MAINTAINER"))
                .json();
    }

    private long rows(String table, AccountId account) {
        return count(table, "account_id = ?", Uuids.bytes(account.value()));
    }

    private long count(String table, String condition, Object value) {
        return store.bean(Transactor.class)
                .reading()
                .fetchOne("select count(*) from " + table + " where " + condition, value)
                .get(0, Long.class);
    }

    /** Columns of text in which one of the words still stands. */
    private List<String> everywhere(String... words) {
        var sql = store.bean(Transactor.class).reading();
        return sql
                .fetch("select table_name, column_name from information_schema.columns where table_schema = database()"
                        + " and data_type in ('varchar', 'text', 'mediumtext', 'longtext', 'json')"
                        + " and table_name not in ('flyway_schema_history')")
                .stream()
                .map(row -> row.get(0, String.class) + "." + row.get(1, String.class))
                .filter(column -> Set.of(words).stream().anyMatch(word -> {
                    String[] parts = column.split("\\.");
                    return Optional.ofNullable(sql.fetchOne(
                                    "select 1 from " + parts[0] + " where `" + parts[1] + "` like ? limit 1",
                                    "%" + word + "%"))
                            .isPresent();
                }))
                .toList();
    }
}
