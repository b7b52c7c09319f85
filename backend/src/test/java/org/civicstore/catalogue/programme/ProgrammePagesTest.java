package org.civicstore.catalogue.programme;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The pages of programmes as a browser without script sees them. */
@StoreTest
class ProgrammePagesTest {
    private static final String TAX = "/programmes/free-tax-filing";
    private static final Pattern SHEET = Pattern.compile("name=\"answers\" value=\"([^\"]*)\"");
    private static final Pattern ASKED = Pattern.compile("name=\"asked\" value=\"([^\"]*)\"");

    private final Http visitor;

    ProgrammePagesTest(Store store) {
        this.visitor = store.http().always("Accept-Language", "en");
    }

    @Test
    void list_what_programmes_there_are_and_say_what_each_is() {
        assertThat(visitor.get("/programmes").body()).contains("Free tax filing", "Employment services", "10 offers");
        assertThat(visitor.get(TAX).body())
                .contains(
                        "Evergreen Return",
                        "Fillable forms",
                        "At most 7 questions.",
                        "<script type=\"application/json\"");
        assertThat(visitor.get("/programmes/unheard-of").status()).isEqualTo(404);
    }

    @Test
    void lead_through_the_questions_to_the_offers() {
        Answer page = send("go", "start");
        assertThat(page.body()).contains("How much did you earn last year, before tax?", "Question 1 of at most 7");

        List<String> asked = new ArrayList<>();
        while (ASKED.matcher(page.body()).find()) {
            String fact = asked(page);
            asked.add(fact);
            page = switch (fact) {
                case "gross-income" -> next(page, "$39,000");
                case "adjustments" -> next(page, "0");
                case "age" -> next(page, "23");
                case "state" -> next(page, "OH");
                case "income-kinds" -> send("answers", sheet(page), "asked", fact, "option", "wages", "go", "next");
                default -> next(page, "false");
            };
        }

        assertThat(asked).hasSizeLessThanOrEqualTo(7);
        assertThat(page.body())
                .contains("6 offers fit you", "You qualify", "Not for you now", "Always open to you", "Fillable forms")
                .contains("must be at least 60.", "You answered 23.")
                .contains("The way on: Fillable forms is open to everybody");
    }

    @Test
    void take_i_do_not_know_a_change_and_the_way_back() {
        Answer page = send("go", "start");
        page = send("answers", "", "asked", "gross-income", "go", "unknown");
        assertThat(sheet(page)).isEqualTo("gross-income:?");
        page = send("answers", "gross-income:?;age:30", "go", "change:age");
        assertThat(page.body()).contains("How old were you", "value=\"30\"", "Question 2 of");
        page = send("answers", "gross-income:?;age:30", "asked", "age", "go", "back");
        assertThat(page.body()).contains("How much did you earn last year");
        assertThat(send("answers", "", "asked", "gross-income", "go", "back").header("Location"))
                .isEqualTo(TAX);
        page = send("answers", "gross-income:?;age:30", "go", "result");
        assertThat(page.body()).contains("You may qualify", "It fits if:", "Always open to you");
    }

    @Test
    void say_what_is_wrong_with_an_answer_and_lose_nothing() {
        Answer page = send("answers", "age:30", "asked", "gross-income", "value", "a lot", "go", "next");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("Write a number", "value=\"a lot\"", "Error: ");
        assertThat(sheet(page)).isEqualTo("age:30");
        assertThat(send("asked", "age", "value", "131", "go", "next").body())
                .contains("The answer must be between 0 and 130.");
        assertThat(send("asked", "state", "value", "Mars", "go", "next").body()).contains("Choose an answer");
    }

    @Test
    void pass_over_what_the_programme_does_not_ask() {
        Answer page = send("answers", "shoe-size:44;age:900;agi:3;state:OH;<b>:1;eitc:maybe", "go", "");
        assertThat(sheet(page)).isEqualTo("state:OH");
        assertThat(page.body()).doesNotContain("shoe-size", "<b>");
        assertThat(send("answers", "age:1;".repeat(5_000), "go", "").status()).isEqualTo(422);
    }

    @Test
    void keep_answers_out_of_logs_addresses_and_caches() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        List<Answer> answers;
        try {
            answers = List.of(
                    send("answers", "gross-income:87654321", "asked", "age", "value", "40", "go", "next"),
                    send("answers", "gross-income:87654321", "asked", "age", "value", "876543210", "go", "next"),
                    send("answers", "gross-income:87654321;".repeat(2_000), "go", "result"),
                    visitor.send(
                            "POST",
                            TAX,
                            BodyPublishers.ofString("{\"answers\":\"87654321"),
                            "Content-Type",
                            "application/json"),
                    visitor.send(
                            "POST",
                            "/programmes/unheard-of",
                            BodyPublishers.ofString("answers=87654321"),
                            "Content-Type",
                            "application/x-www-form-urlencoded"));
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
        }

        assertThat(List.copyOf(log.list))
                .noneSatisfy(event -> assertThat(event.getFormattedMessage()).contains("87654321"));
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.raw().headers().map().toString()).doesNotContain("87654321"));
        assertThat(answers.subList(2, 5))
                .allSatisfy(answer -> assertThat(answer.status()).isGreaterThanOrEqualTo(400))
                .allSatisfy(answer -> assertThat(answer.body()).doesNotContain("87654321"));
        assertThat(answers.subList(0, 2))
                .allSatisfy(answer -> assertThat(answer.header("Cache-Control")).isEqualTo("no-store"));
    }

    private Answer next(Answer page, String value) {
        return send("answers", sheet(page), "asked", asked(page), "value", value, "go", "next");
    }

    private static String sheet(Answer page) {
        return group(SHEET, page);
    }

    private static String asked(Answer page) {
        return group(ASKED, page);
    }

    private static String group(Pattern pattern, Answer page) {
        Matcher found = pattern.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    /** Sends the form; names and values. */
    private Answer send(String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + '=' + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return visitor.send(
                "POST",
                TAX,
                BodyPublishers.ofString(String.join("&", pairs)),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}
