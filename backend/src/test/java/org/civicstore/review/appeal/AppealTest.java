package org.civicstore.review.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.review.Cases.ok;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.PostOffice;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.review.Cases;
import org.civicstore.review.Cases.Case;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.junit.jupiter.api.Test;

@StoreTest
class AppealTest {
    private static final Map<String, String> GROUNDS = Map.of("grounds", "The page redirects before anything is sent.");

    private final Store store;
    private final People people;
    private final Cases cases;
    private final SignedIn anna;
    private final SignedIn bo;
    private final SignedIn cleo;

    AppealTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.cases = new Cases(store);
        this.anna = people.certifier("Anna");
        this.bo = people.certifier("Bo");
        this.cleo = people.certifier("Cleo");
    }

    @Test
    void a_refusal_that_is_overturned_is_decided_anew_by_two_who_had_no_part_in_it() {
        Case one = cases.refused(people.vendor("Vendor"), anna, bo);
        String appeal = lodged(one);
        assertThat(anna.http().post(appeal + "/claim", "{}").problem()).isEqualTo("had-part");
        assertThat(bo.http().post(appeal + "/claim", "{}").problem()).isEqualTo("had-part");
        assertThat(decide(cleo, appeal, "OVERTURN").problem()).isEqualTo("not-your-case");
        ok(cleo.http().post(appeal + "/claim", "{}"));
        assertThat(people.certifier("Dora").http().post(appeal + "/claim", "{}").problem())
                .isEqualTo("wrong-state");
        assertThat(cleo.http()
                        .post(appeal + "/decision", Map.of("outcome", "OVERTURN", "reasons", " "))
                        .status())
                .isEqualTo(422);
        ok(decide(cleo, appeal, "OVERTURN"));

        JsonNode open = ok(cleo.http().get(one.path()));
        assertThat(open.path("status").asText()).isEqualTo("ASSESSING");
        assertThat(open.path("certifier").path("name").asText()).isEqualTo("Cleo");
        assertThat(open.has("outcome")).isFalse();
        JsonNode submission = ok(one.vendor().http().get("/api/v1/submissions/" + one.submission()));
        assertThat(submission.path("status").asText()).isEqualTo("IN_REVIEW");

        String finding = Cases.criterion(open, "SEC-07")
                .path("findings")
                .path(0)
                .path("fingerprint")
                .asText();
        ok(cleo.http()
                .post(
                        one.path() + "/clearings",
                        Map.of("fingerprint", finding, "reason", "It redirects.", "until", inAMonth())));
        cases.ruleAllOpen(one, cleo.account());
        ok(Cases.propose(cleo.http(), one, "CERTIFY", List.of()));
        for (SignedIn before : List.of(anna, bo)) {
            assertThat(before.http().post(one.path() + "/confirmation", "{}").problem())
                    .isIn("had-part", "second-person-required");
        }
        ok(people.certifier("Dora").http().post(one.path() + "/confirmation", "{}"));
        assertThat(cases.certificate(one)).startsWith("CS-");
        JsonNode statement = ok(one.vendor().http().get("/api/v1/submissions/" + one.submission() + "/statement"));
        assertThat(statement.path("facts").path("outcome").asText()).isEqualTo("CERTIFIED");
    }

    @Test
    void who_agreed_on_what_was_overturned_cannot_propose_it_again() {
        Case one = cases.refused(people.vendor("Vendor"), anna, bo);
        String appeal = lodged(one);
        ok(cleo.http().post(appeal + "/claim", "{}"));
        ok(decide(cleo, appeal, "OVERTURN"));
        ok(anna.http().post(one.path() + "/takeover", Map.of("reason", "I know it.")));

        assertThat(Cases.propose(anna.http(), one, "REFUSE", List.of()).problem())
                .isEqualTo("had-part");
    }

    @Test
    void is_taken_once_and_within_three_weeks() {
        Case one = cases.refused(people.vendor("Vendor"), anna, bo);
        assertThat(standing(one).has("lodgeUntil")).isTrue();
        lodged(one);
        assertThat(standing(one).has("lodgeUntil")).isFalse();
        assertThat(lodge(one).problem()).isEqualTo("appeal-not-open");
        JsonNode withdrawn = ok(one.vendor().http().post(own(one) + "/withdrawal", "{}"));
        assertThat(withdrawn.path("appeal").path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(lodge(one).problem()).isEqualTo("appeal-not-open");

        Case late = cases.refused(people.vendor("Vendor"), anna, bo);
        assertThat(people.vendor("Other").http().post(own(late), GROUNDS).status())
                .isEqualTo(404);
        store.bean(Transactor.class).run(tx -> tx.sql()
                .execute(
                        "update review_case set concluded_at = date_sub(concluded_at, interval 22 day) where id = ?",
                        Uuids.bytes(UUID.fromString(late.review()))));
        assertThat(standing(late).has("lodgeUntil")).isFalse();
        assertThat(lodge(late).problem()).isEqualTo("appeal-not-open");
        Case certified = cases.handedIn();
        assertThat(lodge(certified).problem()).isEqualTo("wrong-state");
    }

    @Test
    void shows_certifiers_when_it_is_late() {
        Case one = cases.refused(people.vendor("Vendor"), anna, bo);
        String appeal = lodged(one);
        assertThat(ok(cleo.http().get(appeal)).path("late").asBoolean()).isFalse();
        store.bean(Transactor.class).run(tx -> tx.sql()
                .execute(
                        "update review_appeal set due_at = date_sub(due_at, interval 30 day) where number = ?",
                        appeal.substring(appeal.lastIndexOf('/') + 1)));

        assertThat(ok(cleo.http().get(appeal)).path("late").asBoolean()).isTrue();
    }

    @Test
    void an_outcome_is_public_without_people_and_told_once_to_its_vendor() {
        People.Vendor vendor = people.vendor("Vendor");
        Case one = cases.refused(vendor, anna, bo);
        String appeal = lodged(one);
        ok(cleo.http().post(appeal + "/claim", "{}"));
        ok(decide(cleo, appeal, "UPHOLD"));

        String number = appeal.substring(appeal.lastIndexOf('/') + 1);
        JsonNode told = StreamSupport.stream(
                        ok(store.http().get("/api/v1/appeals")).path("items").spliterator(), false)
                .filter(each -> each.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(told.path("outcome").asText()).isEqualTo("UPHELD");
        assertThat(told.path("reasons").asText()).isEqualTo("Looked at again.");
        assertThat(told.toString()).doesNotContain("Anna", "Cleo", GROUNDS.get("grounds"));
        assertThat(store.http().get("/appeals").body()).contains(number, "Looked at again.");
        assertThat(ok(one.vendor().http().get("/api/v1/submissions/" + one.submission()))
                        .path("status")
                        .asText())
                .isEqualTo("REFUSED");

        assertThat(store.eventually(() -> subjects(vendor.owner(), number).size() == 2))
                .isTrue();
        assertThat(subjects(vendor.owner(), number)).doesNotHaveDuplicates();
        assertThat(subjects(people.vendor("Other").owner(), number)).isEmpty();
    }

    /** Answers the address of the appeal for certifiers. */
    private static String lodged(Case one) {
        JsonNode body = ok(lodge(one));
        assertThat(body.path("appeal").path("status").asText()).isEqualTo("LODGED");
        return "/api/v1/appeal-cases/" + body.path("appeal").path("number").asText();
    }

    private static Answer lodge(Case one) {
        return one.vendor().http().post(own(one), GROUNDS);
    }

    private static JsonNode standing(Case one) {
        return ok(one.vendor().http().get(own(one)));
    }

    private static String own(Case one) {
        return "/api/v1/submissions/" + one.submission() + "/appeal";
    }

    private static Answer decide(SignedIn certifier, String appeal, String outcome) {
        return certifier.http().post(appeal + "/decision", Map.of("outcome", outcome, "reasons", "Looked at again."));
    }

    private static String inAMonth() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
    }

    private List<String> subjects(SignedIn person, String number) {
        return store.mail().to(person.email()).stream()
                .map(AppealTest::subject)
                .filter(subject -> subject.contains(number))
                .toList();
    }

    private static String subject(PostOffice.Letter letter) {
        try {
            return letter.read().getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
