package org.civicstore.submission.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.review.Cases;
import org.civicstore.review.Cases.Case;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.HomeSettings;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.privacy.PersonalDataQueries;
import org.civicstore.submission.VendorDoor;
import org.junit.jupiter.api.Test;

@StoreTest
class TestAccessTest {
    private static final String PASSWORD = "Solskinn-over-Bergen-7";

    private final Store store;
    private final People people;
    private final Cases cases;

    TestAccessTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
    }

    private static String today(int plusDays) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(plusDays).toString();
    }

    private static Map<String, Object> access() {
        Map<String, Object> body = new HashMap<>();
        body.put("address", "https://demo.example.org/start");
        body.put("personas", List.of(Map.of("role", "Job seeker", "userName", "kari", "password", PASSWORD)));
        body.put("notes", "The code by text message is always 123456.");
        body.put("lastDay", today(30));
        return body;
    }

    private static String path(Case one) {
        return "/api/v1/submissions/" + one.submission() + "/test-access";
    }

    private long rows(String sql, Case one) {
        return ((Number) store.bean(Transactor.class).reading().fetchValue(sql, (Object)
                        Uuids.bytes(UUID.fromString(one.submission()))))
                .longValue();
    }

    @Test
    void is_sealed_shown_to_who_holds_the_case_alone_and_the_vendor_is_told_of_each_time() {
        Case one = cases.handedIn();
        SignedIn anna = people.certifier("Anna");
        SignedIn bo = people.certifier("Bo");
        Answer given = one.vendor().http().put(path(one), access());
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        assertThat(given.body()).doesNotContain(PASSWORD, "kari", "demo.example.org");

        byte[] sealed = (byte[]) store.bean(Transactor.class)
                .reading()
                .fetchValue("select sealed from test_access where submission_id = ?", (Object)
                        Uuids.bytes(UUID.fromString(one.submission())));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(PASSWORD, "kari", "demo.example.org", "123456");

        String reveals = one.path() + "/test-access/reveals";
        assertThat(anna.http().post(reveals, "{}").problem())
                .as("before she holds it")
                .isEqualTo("not-your-case");
        cases.claim(one, anna);
        Answer shown = anna.http().post(reveals, "{}");
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        JsonNode revealed = ok(shown);
        assertThat(revealed.path("address").asText()).isEqualTo("https://demo.example.org/start");
        assertThat(revealed.path("personas").path(0).path("password").asText()).isEqualTo(PASSWORD);
        assertThat(bo.http().post(reveals, "{}").problem()).isEqualTo("not-your-case");
        assertThat(ok(bo.http().get(one.path() + "/test-access"))
                        .path("mayReveal")
                        .asBoolean())
                .isFalse();

        JsonNode vendors = ok(one.vendor().http().get(path(one)));
        assertThat(vendors.path("reveals")).hasSize(1);
        assertThat(vendors.toString()).doesNotContain("Anna", PASSWORD);
        assertThat(ok(anna.http().get(one.path() + "/test-access"))
                        .path("reveals")
                        .path(0)
                        .path("to")
                        .path("name")
                        .asText())
                .isEqualTo("Anna");
        assertThat(store.bean(PersonalDataQueries.class)
                        .about(one.vendor().owner().account())
                        .get("test_access.given_by"))
                .as("what the person who gave it may take along")
                .singleElement()
                .satisfies(row -> assertThat(row).containsKey("last_day").doesNotContainKey("sealed"));
        assertThat(ok(anna.http().get(one.path())).toString())
                .as("the case file")
                .doesNotContain(PASSWORD, "demo.example.org");
    }

    @Test
    void is_shown_to_the_second_and_gone_once_the_case_is_decided() {
        SignedIn anna = people.certifier("Anna");
        SignedIn bo = people.certifier("Bo");
        Case one = cases.handedIn();
        ok(one.vendor().http().put(path(one), access()));
        cases.claim(one, anna);
        cases.ruleAllOpen(one, anna.account());
        ok(Cases.propose(anna.http(), one, "CERTIFY", List.of()));

        ok(bo.http().post(one.path() + "/test-access/reveals", "{}"));
        ok(bo.http().post(one.path() + "/confirmation", "{}"));
        assertThat(bo.http().post(one.path() + "/test-access/reveals", "{}").problem())
                .isEqualTo("wrong-state");
        store.bean(TestAccessService.class).forgetEnded();
        assertThat(rows("select count(*) from test_access where submission_id = ?", one))
                .isZero();
        assertThat(ok(one.vendor().http().get(path(one))).path("reveals"))
                .as("what was done stays on record")
                .hasSize(1);
        assertThat(one.vendor().http().put(path(one), access()).problem()).isEqualTo("wrong-state");
    }

    @Test
    void needs_a_last_day_within_a_year_and_repeats_nothing_of_what_it_refuses() {
        Case one = cases.handedIn();
        Map<String, Object> body = access();
        body.put("lastDay", today(367));
        body.put("address", "http://" + PASSWORD + "@demo.example.org");
        Answer refused = one.vendor().http().put(path(one), body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsText("pointer")).containsExactly("/address", "/lastDay");
        assertThat(refused.body()).doesNotContain(PASSWORD);
        body.remove("lastDay");
        assertThat(one.vendor().http().put(path(one), body).status()).isEqualTo(422);
        assertThat(people.vendor("Other").http().put(path(one), access()).status())
                .isEqualTo(404);
        assertThat(one.vendor().http().delete(path(one)).status()).isEqualTo(204);
    }

    @Test
    void is_given_with_a_draft_and_leaves_with_it() {
        People.Vendor vendor = people.vendor("Drafting");
        var submissions = new org.civicstore.fixtures.Submissions(vendor);
        String draft = submissions.draft(org.civicstore.fixtures.Submissions.newSlug(), "1.0", "WEB_APP");
        String path = "/api/v1/submissions/" + draft + "/test-access";
        ok(vendor.http().put(path, access()));
        ok(vendor.http().put(path, access()));

        assertThat(ok(vendor.http().get(path)).path("given").path("personas").asInt())
                .isEqualTo(1);
        assertThat(vendor.http().delete("/api/v1/submissions/" + draft).status())
                .isEqualTo(204);
    }

    @Test
    void tells_the_vendor_alone_once_that_the_address_is_silent_and_not_which_it_is() throws Exception {
        Case one = cases.handedIn();
        String contact = UUID.randomUUID() + "@vendor.example.org";
        store.bean(Transactor.class).run(tx -> tx.sql()
                .execute(
                        "update organisation set contact_email = ? where slug = ?",
                        contact,
                        one.vendor().slug()));
        ok(one.vendor().http().put(path(one), access()));
        SubmissionId id = SubmissionId.of(one.submission());
        CheckTestAccess silent = checker(Optional.of("It answers with the status 503."));
        silent.check(id);
        silent.check(id);

        for (int i = 0; i < 200 && store.mail().to(contact).isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(store.mail().to(contact)).singleElement().satisfies(letter -> {
            assertThat(letter.to()).containsExactly(contact);
            assertThat(letter.text()).contains(one.slug()).doesNotContain("demo.example.org", PASSWORD, "kari");
        });
        checker(Optional.empty()).check(id);
        store.bean(TellDemoSilent.class).run(new TellDemoSilent.Payload(id.toString()));
        assertThat(store.mail().to(contact)).as("once it answers again").hasSize(1);
    }

    @Test
    void falls_silent_and_speaks_again_and_both_sides_see_it() {
        Case one = cases.handedIn();
        ok(one.vendor().http().put(path(one), access()));
        SubmissionId id = SubmissionId.of(one.submission());

        checker(Optional.of("It answers with the status 503.")).check(id);
        String since = ok(one.vendor().http().get(path(one)))
                .path("given")
                .path("silentSince")
                .asText();
        assertThat(since).isNotEmpty();
        checker(Optional.of("Still.")).check(id);
        assertThat(ok(people.certifier("Anna").http().get(one.path() + "/test-access"))
                        .path("given")
                        .path("silentSince")
                        .asText())
                .as("the first day of silence")
                .isEqualTo(since);
        checker(Optional.empty()).check(id);
        JsonNode given = ok(one.vendor().http().get(path(one))).path("given");
        assertThat(given.has("silentSince")).isFalse();
        assertThat(given.has("checkedAt")).isTrue();
    }

    @Test
    void is_sealed_anew_when_there_is_a_newer_key() throws Exception {
        Case one = cases.handedIn();
        ok(one.vendor().http().put(path(one), access()));
        HomeSettings home = store.bean(HomeSettings.class);
        String older = Files.readString(home.folder("keys").resolve("vault.keys"));
        String newer = "newer " + Base64.getEncoder().encodeToString(new byte[32]);
        TestAccessService service = new TestAccessService(
                store.bean(Transactor.class),
                store.bean(VendorDoor.class),
                store.bean(TestAccessRepository.class),
                new Vault(home, newer + "\n" + older),
                store.bean(ObjectMapper.class),
                store.bean(Clock.class));
        service.sealAnew();

        GivenAccess given = store.bean(TestAccessRepository.class)
                .find(store.bean(Transactor.class).reading(), SubmissionId.of(one.submission()))
                .orElseThrow();
        assertThat(given.sealed().keyId()).isEqualTo("newer");
        assertThat(service.toAsk(given.submission()).orElseThrow().address())
                .isEqualTo("https://demo.example.org/start");
    }

    private CheckTestAccess checker(Optional<String> failure) {
        DemoAddresses web = new DemoAddresses() {
            @Override
            public boolean ask() {
                return true;
            }

            @Override
            public Optional<String> failure(URI address) {
                assertThat(address).isEqualTo(URI.create("https://demo.example.org/start"));
                return failure;
            }
        };
        return new CheckTestAccess(
                store.bean(Transactor.class),
                store.bean(TestAccessService.class),
                store.bean(TestAccessRepository.class),
                web,
                store.bean(TellDemoSilent.class),
                store.bean(Mailer.class),
                store.bean(Jobs.class),
                store.bean(Clock.class));
    }

    @Test
    void says_nothing_of_itself_where_it_is_printed() {
        TestAccess access =
                new TestAccess("https://a.example", List.of(new TestAccess.Persona("r", "u", PASSWORD)), "");
        TestAccessBodies.TestAccessRequest request = new TestAccessBodies.TestAccessRequest(
                "https://a.example",
                List.of(new TestAccessBodies.PersonaRequest("r", "u", PASSWORD)),
                "",
                LocalDate.of(2026, 12, 24));

        assertThat(access + "" + access.personas() + request + request.personas())
                .doesNotContain(PASSWORD, "a.example");
    }
}
