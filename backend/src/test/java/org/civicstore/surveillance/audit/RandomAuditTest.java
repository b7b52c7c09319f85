package org.civicstore.surveillance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Test;

@StoreTest
class RandomAuditTest {
    private final Store store;
    private final People people;

    RandomAuditTest(Store store) {
        this.store = store;
        this.people = new People(store);
    }

    @Test
    void is_drawn_by_a_seed_that_was_committed_to_before_and_that_anybody_draws_again_with() throws Exception {
        Published published = new Published(store, people.vendor("Vendor"));
        String drawn = published.webApp(Submissions.newSlug(), "1.0.0");
        String spared = published.webApp(Submissions.newSlug(), "1.0.0");
        keep();
        YearMonth month =
                YearMonth.from(store.clock().instant().atOffset(ZoneOffset.UTC)).plusMonths(1);
        choose(month, drawn, spared);
        assertThat(month(month).path("drawnAt").isMissingNode()).isTrue();

        travelTo(month);
        keep();
        JsonNode secret = month(month);
        assertThat(secret.path("seed").isMissingNode()).isTrue();
        assertThat(secret.path("results")).isEmpty();
        assertThat(secret.path("drawnAt").isMissingNode()).isFalse();
        assertThat(store.http()
                        .get("/api/v1/random-audits/" + month + "/candidates")
                        .status())
                .isEqualTo(404);
        SignedIn cara = people.certifier("Cara");
        JsonNode task = task(cara, drawn);
        assertThat(task.path("mayDecide").asBoolean()).isTrue();
        assertThat(task(cara, spared).isMissingNode()).isTrue();
        String result = "/api/v1/audit-tasks/" + task.path("id").asText() + "/result";
        assertThat(cara.http()
                        .post(result, Map.of("outcome", "HOLDS", "note", " "))
                        .status())
                .isEqualTo(422);
        ok(cara.http().post(result, Map.of("outcome", "HOLDS", "note", "Everything is as declared.")));
        assertThat(cara.http()
                        .post(result, Map.of("outcome", "FAULT", "note", "Or not."))
                        .problem())
                .isEqualTo("wrong-state");
        assertThat(task(cara, drawn).isMissingNode()).isTrue();

        travelTo(month.plusMonths(1));
        keep();
        JsonNode open = month(month);
        byte[] seed = HexFormat.of().parseHex(open.path("seed").asText());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seed)))
                .isEqualTo(secret.path("seedSha256").asText());
        JsonNode candidates = ok(store.http().get("/api/v1/random-audits/" + month + "/candidates"))
                .path("items");
        assertThat(candidates.findValuesAsText("number")).contains(drawn, spared);
        for (JsonNode one : candidates) {
            assertThat(one.path("drawn").asBoolean())
                    .as(one.toString())
                    .isEqualTo(drawAgain(
                            seed,
                            month + " " + one.path("number").asText(),
                            open.path("perMillion")
                                    .path(one.path("tier").asText())
                                    .asInt()));
        }
        assertThat(open.path("results").toString()).contains(drawn, "Everything is as declared.");
        assertThat(store.http().get("/audits", "Accept", "text/html").body())
                .contains(HexFormat.of().formatHex(seed), "Everything is as declared.");
    }

    @Test
    void is_not_drawn_in_a_month_whose_seed_was_not_committed_to_before() {
        travelTo(
                YearMonth.from(store.clock().instant().atOffset(ZoneOffset.UTC)).plusMonths(40));
        keep();

        YearMonth now = YearMonth.from(store.clock().instant().atOffset(ZoneOffset.UTC));
        assertThat(month(now).isMissingNode()).isTrue();
        assertThat(month(now.plusMonths(1)).path("seedSha256").asText()).hasSize(64);
    }

    /** A seed by which the one is drawn and the other is not, where half of all are. */
    private void choose(YearMonth month, String drawn, String spared) {
        Random random = new Random(5);
        byte[] seed = new byte[32];
        Lot lot;
        do {
            random.nextBytes(seed);
            lot = new Lot(seed);
        } while (!lot.draws(month, drawn, 500_000) || lot.draws(month, spared, 500_000));
        Lot chosen = lot;
        store.bean(Transactor.class).run(tx -> {
            // Another test may have been in that month already.
            tx.sql().execute("delete from random_audit_candidate where period = ?", month.toString());
            tx.sql().execute("delete from random_audit where period = ?", month.toString());
            tx.sql()
                    .execute(
                            "update random_audit_period set seed = ?, seed_sha256 = ?, rates = ?, drawn_at = null,"
                                    + " revealed_at = null where period = ?",
                            chosen.seed(),
                            chosen.commitment(),
                            "{\"LOW\":500000,\"MEDIUM\":500000,\"HIGH\":500000}",
                            month.toString());
        });
    }

    /** As the page says, without the store's code. */
    private static boolean drawAgain(byte[] seed, String text, int perMillion) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(seed, "HmacSHA256"));
        String hex = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        return new BigInteger(hex.substring(0, 16), 16)
                        .multiply(BigInteger.valueOf(1_000_000))
                        .compareTo(BigInteger.TWO.pow(64).multiply(BigInteger.valueOf(perMillion)))
                < 0;
    }

    private void travelTo(YearMonth month) {
        Instant begin = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        store.clock().advance(Duration.between(store.clock().instant(), begin).plusMinutes(5));
    }

    private void keep() {
        store.job("keep-random-audits").run();
    }

    private JsonNode month(YearMonth month) {
        return named(ok(store.http().get("/api/v1/random-audits")), "month", month.toString());
    }

    private static JsonNode task(SignedIn certifier, String number) {
        return named(ok(certifier.http().get("/api/v1/audit-tasks")), "certificateNumber", number);
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        for (JsonNode one : list.path("items")) {
            if (one.path(field).asText().equals(value)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }
}
