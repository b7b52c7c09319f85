package org.civicstore.programme;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.civicstore.certification.eligibility.AnswerJson;
import org.civicstore.certification.eligibility.Evaluator;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.Outcome;
import org.civicstore.certification.eligibility.ProfileReader;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.ProgrammeReader;
import org.civicstore.certification.eligibility.ShippedProgrammes;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@StoreTest
class ProgrammesTest {
    private static final String TAX = "/api/v1/programmes/free-tax-filing";
    private static final Map<String, Object> FACTS = Map.of("gross-income", 3_900_001, "adjustments", 0, "age", 57);

    private final Http visitor;

    ProgrammesTest(Store store) {
        this.visitor = store.http();
    }

    @Test
    void are_listed_in_short() {
        JsonNode items = visitor.get("/api/v1/programmes").json().get("items");

        assertThat(items.findValuesAsText("slug")).startsWith(ShippedProgrammes.SLUGS.toArray(String[]::new));
        assertThat(items.get(0).get("status").textValue()).isEqualTo("OPEN");
        assertThat(items.get(0).get("slug").textValue()).isEqualTo("free-tax-filing");
        assertThat(items.get(0).at("/name/nb").textValue()).isEqualTo("Gratis skattemelding");
        assertThat(items.get(0).get("offers").intValue()).isEqualTo(10);
    }

    @Test
    void give_devices_their_rules_once() {
        Answer rules = visitor.get(TAX);

        assertThat(ProgrammeReader.read(rules.bytes()).programme()).isPresent();
        assertThat(visitor.get(TAX, "If-None-Match", rules.header("ETag")).status())
                .isEqualTo(304);
        assertThat(visitor.get("/api/v1/programmes/unheard-of").status()).isEqualTo(404);
    }

    @Test
    void answer_as_the_command_line_does() throws NotEvaluable {
        Answer answer = ask(Map.of(
                "on", "2021-02-01", "profiles", List.of(Map.of("id", "anna", "facts", FACTS), Map.of("facts", FACTS))));

        Programme programme = ProgrammeReader.read(ShippedProgrammes.file("free-tax-filing"))
                .programme()
                .orElseThrow();
        Evaluator evaluator = Evaluator.of(programme, LocalDate.parse("2021-02-01"));
        ProfileReader profiles = new ProfileReader(programme);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body())
                .isEqualTo("{\"items\":["
                        + AnswerJson.of(evaluator.answer(profiles.profile("anna", FACTS)), programme) + ","
                        + AnswerJson.of(evaluator.answer(profiles.profile("2", FACTS)), programme) + "]}");
    }

    /** What the description of the API says is what is sent. */
    @Test
    void answer_in_the_shape_that_is_described() throws JsonProcessingException {
        JsonMapper strict = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        String body = ask(Map.of("on", "2021-02-01", "profiles", List.of(Map.of("facts", FACTS))))
                .body();

        AnswerBodies.AnswerBody answer =
                strict.readValue(body, AnswerBodies.Answers.class).items().getFirst();
        assertThat(answer.offers()).hasSize(10).allSatisfy(offer -> assertThat(offer.benefits())
                .hasSize(2));
        assertThat(answer.offers().getFirst().outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(answer.offers().getFirst().changes().getFirst().values().getFirst())
                .isEqualTo(Map.of("atMost", 3_900_000));
    }

    @Test
    void name_what_is_wrong_with_a_profile_and_answer_the_others() {
        JsonNode items = ask(Map.of(
                        "profiles", List.of(Map.of("facts", Map.of("age", "old")), Map.of("facts", Map.of("age", 40)))))
                .json()
                .get("items");

        assertThat(items.get(0).at("/problems/0/problem").textValue()).isEqualTo("value.type");
        assertThat(items.get(1).get("fallback").textValue()).isEqualTo("fillable-forms");
    }

    @Test
    void refuse_a_day_without_rules_and_more_than_a_batch() {
        List<Map<String, Object>> one = List.of(Map.of("facts", FACTS));

        assertThat(ask(Map.of("on", "2001-01-01", "profiles", one))
                        .json()
                        .at("/errors/0/pointer")
                        .textValue())
                .isEqualTo("/on");
        assertThat(ask(Map.of("on", "1066-01-01", "profiles", one)).status()).isEqualTo(422);
        assertThat(ask(Map.of("profiles", Collections.nCopies(1_001, one.getFirst())))
                        .status())
                .isEqualTo(422);
        assertThat(ask(Map.of("profiles", Collections.nCopies(1_000, one.getFirst())))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void write_no_answer_to_the_log() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            ask(Map.of("profiles", List.of(Map.of("facts", Map.of("gross-income", 87_654_321)))));
            ask(Map.of("profiles", List.of(Map.of("facts", Map.of("gross-income", "87654321")))));
            visitor.post(TAX + "/eligibility", "{\"profiles\":[{\"facts\":{\"gross-income\":87654321}");
        } finally {
            root.detachAppender(log);
        }

        assertThat(List.copyOf(log.list))
                .noneSatisfy(event -> assertThat(event.getFormattedMessage()).contains("87654321"));
    }

    private Answer ask(Object body) {
        return visitor.post(TAX + "/eligibility", body);
    }
}
