package org.civicstore.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.storage.Digest;
import org.junit.jupiter.api.Test;

@StoreTest
class AccessAuditTest {
    private final Store store;
    private final People people;
    private final SignedIn operator;

    AccessAuditTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.operator = people.operator("Olga");
    }

    @Test
    void tells_who_changed_whose_roles_and_holds_no_name() {
        SignedIn kari = people.person("Kari Unusualname");
        operator.http().put("/api/v1/accounts/" + kari.account() + "/roles", Map.of("roles", List.of("CERTIFIER")));

        JsonNode entry = entries("?kind=ROLE_CHANGED&subject=" + kari.account()).getFirst();
        assertThat(entry.path("name").asText()).isEqualTo("Olga");
        assertThat(entry.path("account").asText()).isEqualTo(operator.account().toString());
        assertThat(entry.path("detail").asText()).isEqualTo("ROLE_GRANTED CERTIFIER");
        assertThat(export()).contains(kari.account().toString()).doesNotContain("Unusualname", kari.email());
    }

    @Test
    void a_wrong_password_is_written_down_and_so_is_the_pause_that_follows() {
        SignedIn kari = people.person("Kari");
        for (int attempt = 0; attempt < 6; attempt++) {
            kari.http().post("/api/v1/session", Map.of("email", kari.email(), "password", "wrong wrong wrong"));
        }

        assertThat(entries("?subject=" + kari.account()))
                .extracting(entry -> entry.path("kind").asText())
                .containsExactly(
                        "SIGN_IN_PAUSED",
                        "SIGN_IN_REFUSED",
                        "SIGN_IN_REFUSED",
                        "SIGN_IN_REFUSED",
                        "SIGN_IN_REFUSED",
                        "SIGN_IN_REFUSED");
    }

    @Test
    void what_was_undone_leaves_no_entry() {
        String subject = "account:" + people.person("Kari").account();
        try {
            store.bean(Transactor.class).run(tx -> {
                append(tx, subject);
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("undone");
        }

        assertThat(entries("?subject=" + subject)).isEmpty();
    }

    @Test
    void the_export_can_be_checked_by_anybody_and_its_head_holds_later() {
        String[] lines = export().split("\n");
        String previous = "0".repeat(64);
        long place = 0;
        for (String line : Arrays.copyOf(lines, lines.length - 1)) {
            String canonical = line.substring("{\"entry\":".length(), line.lastIndexOf(",\"sha256\""));
            String hash = line.substring(line.lastIndexOf(':') + 2, line.length() - 2);
            assertThat(canonical).contains("\"previous\":\"" + previous + "\"").contains("\"place\":" + ++place + ",");
            assertThat(Digest.ofText(canonical).hex()).isEqualTo(hash);
            previous = hash;
        }
        String head = json(lines[lines.length - 1]).path("head").asText();
        assertThat(head).startsWith("civicstore-audit\n" + place + "\n" + previous + "\n");
        assertThat(lines[lines.length - 2])
                .contains("DATA_EXPORTED", operator.account().toString());

        people.operator("Another").http().post("/api/v1/audit/export", "{}");
        assertThat(verify(head).path("intact").asBoolean()).isTrue();
        assertThat(verify(head.replace("\n" + place + "\n", "\n1\n"))
                        .path("why")
                        .asText())
                .isEqualTo("HEAD_NOT_SIGNED");
    }

    @Test
    void whoever_changes_the_table_is_found_out_and_where() {
        SignedIn kari = people.person("Kari");
        store.bean(Transactor.class).run(tx -> append(tx, "account:" + kari.account()));
        store.job("seal-audit").run();
        long place =
                entries("?subject=" + kari.account()).getFirst().path("place").asLong();

        sql("update audit_entry set detail = 'other' where place = ?", place);
        JsonNode found = verify("");
        sql("update audit_entry set detail = 'TEST' where place = ?", place);

        assertThat(found.path("intact").asBoolean()).isFalse();
        assertThat(found.path("brokenAt").asLong()).isEqualTo(place);
        assertThat(found.path("why").asText()).isEqualTo("ENTRY_CHANGED");
        assertThat(verify("").path("intact").asBoolean()).isTrue();
    }

    @Test
    void whoever_removes_or_moves_entries_is_found_out_too() {
        long first = sealed();
        long second = sealed();

        sql("update audit_entry set place = -1 where place = ?", second);
        assertThat(verify("").path("brokenAt").asLong()).isEqualTo(second);
        sql("update audit_entry set place = " + second + " where place = ?", -1);

        swap(first, second);
        JsonNode moved = verify("");
        swap(first, second);
        assertThat(moved.path("brokenAt").asLong()).isEqualTo(first);
        assertThat(moved.path("why").asText()).isEqualTo("ENTRY_CHANGED");
        assertThat(verify("").path("intact").asBoolean()).isTrue();
    }

    @Test
    void whoever_cuts_the_end_off_with_its_signed_head_is_found_out_by_what_the_home_remembers() {
        long kept = sealed();
        String head = verify("").path("head").asText();
        long cut = sealed();
        String end = verify("").path("head").asText();

        sql("update audit_entry set place = -place where place > ?", place(head));
        putHead(head);
        Verification found = store.bean(AuditService.class).verify(Optional.empty());
        sql("update audit_entry set place = -place where place < ?", 0);
        putHead(end);

        assertThat(kept).isLessThan(cut);
        assertThat(found.intact()).isFalse();
        assertThat(found.brokenAt()).contains(place(head) + 1);
        assertThat(found.why()).contains(Verification.Why.CUT_OFF);
        assertThat(verify("").path("intact").asBoolean()).isTrue();
    }

    /** Appends an entry and gives back the place that it got. */
    private long sealed() {
        String subject = "account:" + people.person("Kari").account();
        store.bean(Transactor.class).run(tx -> append(tx, subject));
        store.job("seal-audit").run();
        return entries("?subject=" + subject).getFirst().path("place").asLong();
    }

    private void putHead(String note) {
        store.bean(Transactor.class).run(tx -> tx.sql()
                .execute(
                        "update audit_head set place = ?, note = ?, entry_sha256 ="
                                + " (select entry_sha256 from audit_entry e where e.place = ?)",
                        place(note),
                        note,
                        place(note)));
    }

    private static long place(String head) {
        return Long.parseLong(head.split("\n")[1]);
    }

    private void swap(long one, long other) {
        sql("update audit_entry set place = -1 where place = ?", one);
        sql("update audit_entry set place = " + one + " where place = ?", other);
        sql("update audit_entry set place = " + other + " where place = ?", -1);
    }

    @Test
    void many_at_once_append_without_waiting_and_one_chain_comes_of_it() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                String subject = "account:many-" + writer;
                writers.add(pool.submit(() -> {
                    for (int each = 0; each < 10; each++) {
                        store.bean(Transactor.class).run(tx -> append(tx, subject));
                    }
                }));
                writers.add(pool.submit(() -> store.bean(AuditService.class).seal()));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        JsonNode found = verify("");
        assertThat(found.path("intact").asBoolean()).as(found.toString()).isTrue();
        assertThat(entries("?subject=account:many-&size=100"))
                .hasSize(80)
                .extracting(entry -> entry.path("place").asLong())
                .doesNotContain(0L)
                .doesNotHaveDuplicates();
    }

    private void append(org.civicstore.shared.persistence.Tx tx, String subject) {
        store.bean(Audit.class)
                .record(
                        tx,
                        AuditKind.ACCOUNT_CHANGED,
                        Optional.empty(),
                        subject,
                        "TEST",
                        store.bean(Clock.class).instant());
    }

    private JsonNode verify(String head) {
        Answer answer = operator.http().post("/api/v1/audit/verification", Map.of("head", head));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private String export() {
        Answer answer = operator.http().post("/api/v1/audit/export", "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("access-audit.jsonl");
        return answer.body();
    }

    private List<JsonNode> entries(String query) {
        JsonNode items =
                operator.http().get("/api/v1/audit/entries" + query).json().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static JsonNode json(String line) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    private void sql(String statement, long place) {
        store.bean(Transactor.class).run(tx -> tx.sql().execute(statement, place));
    }
}
