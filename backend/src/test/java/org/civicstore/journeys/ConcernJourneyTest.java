package org.civicstore.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.generated.db.Tables.CONCERN;

import jakarta.mail.MessagingException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.PostOffice;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Somebody without an account reports an app; an operator looks into it and takes it out; the reporter reads why. */
@StoreTest
class ConcernJourneyTest {

    @Test
    void from_the_form_to_the_quarantine_to_the_answer(Store store) throws MessagingException {
        String slug = Submissions.newSlug();
        new Published(store, new People(store).vendor("Journey " + slug)).webApp(slug, "2.1.0");
        String address = "kari." + slug + "@example.org";
        Http reporter = store.http().always("Accept-Language", "nb").always("Accept", "text/html");

        Answer sent = reporter.send(
                "POST",
                "/apps/" + slug + "/concern",
                BodyPublishers.ofString(
                        "kind=MISLEADING&text=Appen+ba+om+BankID+og+kortnummer.&email=" + address.replace("@", "%40")),
                "Content-Type",
                "application/x-www-form-urlencoded");
        String own = sent.header("Location");
        assertThat(reporter.get(own).body()).contains("Vi har fått meldingen din");

        Http operator = new People(store).operator("Operator").http();
        String number = operator.get("/api/v1/concerns?status=RECEIVED&listing=" + slug)
                .json()
                .path("items")
                .path(0)
                .path("number")
                .asText();
        String path = "/api/v1/concerns/" + number;
        Answer read = operator.get(path);
        assertThat(read.json().path("answerWanted").asBoolean()).isTrue();
        assertThat(read.body()).doesNotContain(address);
        operator.post(path + "/triage", Map.of("kind", "SECURITY"));
        assertThat(reporter.get(own).body()).contains("Vi ser på saken");

        Answer acted = operator.post(
                path + "/action",
                Map.of(
                        "answer", "Appen ba om kortnummer på en side som ikke er sertifisert.",
                        "language", "nb",
                        "quarantine", "2.1.0"));
        assertThat(acted.json().path("status").asText()).isEqualTo("ACTED");

        assertThat(reporter.get("/apps/" + slug).status()).isEqualTo(410);
        assertThat(reporter.get("/apps/" + slug).body())
                .contains("Appen ba om kortnummer på en side som ikke er sertifisert.", number);
        assertThat(reporter.get(own).body())
                .contains("Vi har gjort noe med det", "Appen ba om kortnummer", "Versjon 2.1.0");
        assertThat(reporter.get("/concerns").body()).contains(number, "Appen ba om kortnummer");

        PostOffice.Letter letter = first(store, address);
        assertThat(letter.read().getSubject()).isEqualTo("Svar på meldingen din, sak " + number);
        assertThat(letter.read().getHeader("Content-Language")).containsExactly("nb");
        assertThat(letter.text()).contains("Vi har gjort noe med det.", "Appen ba om kortnummer på en side");
        assertThat(store.eventually(() -> store.bean(DSLContext.class)
                                .fetchCount(CONCERN, CONCERN.NUMBER.eq(number), CONCERN.REPORTER_EMAIL.isNull())
                        == 1))
                .as("the address is forgotten once its owner was told")
                .isTrue();
        assertThat(store.mail().to(address)).hasSize(1);
    }

    private static PostOffice.Letter first(Store store, String address) {
        assertThat(store.eventually(() -> !store.mail().to(address).isEmpty()))
                .as("the reporter is told")
                .isTrue();
        return store.mail().to(address).getFirst();
    }
}
