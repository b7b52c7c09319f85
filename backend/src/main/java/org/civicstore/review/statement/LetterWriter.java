package org.civicstore.review.statement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.review.ReviewOutcome;
import org.civicstore.review.statement.Letter.Section;
import org.civicstore.review.statement.Statement.Ground;
import org.civicstore.shared.text.Languages;
import org.civicstore.shared.text.Texts;

/** Puts a statement into words. What people wrote stays as they wrote it, in every language. */
@Singleton
class LetterWriter {
    private final Texts texts;

    LetterWriter(Texts texts) {
        this.texts = texts;
    }

    /** The same statement in every language of the store. */
    Map<String, Letter> inAll(Statement statement) {
        Map<String, Letter> letters = new LinkedHashMap<>();
        Languages.ALL.forEach(language -> letters.put(language, letter(statement, language)));
        return letters;
    }

    Letter letter(Statement statement, String language) {
        return new Words(statement, texts.in(language)).letter();
    }

    /** One statement in one language. */
    private record Words(Statement statement, Texts.Speaker say) {

        Letter letter() {
            return new Letter(
                    say.language(),
                    statement.organisation(),
                    say.say("letter.reference", with("date", day(statement.decided()))),
                    say.say("letter.title." + statement.outcome(), with("date", "")),
                    Stream.of(decision(), found(), criteria(), conditions(), automation(), extent(), redress())
                            .flatMap(Optional::stream)
                            .toList());
        }

        private Optional<Section> decision() {
            String kind = statement.outcome() == ReviewOutcome.CERTIFIED
                            && !statement.conditions().isEmpty()
                    ? "CONDITIONS"
                    : statement.outcome().name();
            return section(
                    "decision",
                    List.of(say.say(
                            "letter.decision." + kind,
                            with("profile", say.say("letter.profile." + statement.profile())))),
                    List.of());
        }

        /** The reasons as they were written; lines at their end that begin with a hyphen are a list. */
        private Optional<Section> found() {
            List<String> paragraphs = new ArrayList<>(
                    statement.reasons().strip().lines().map(String::strip).toList());
            paragraphs.removeIf(String::isEmpty);
            List<String> items = new ArrayList<>();
            while (!paragraphs.isEmpty() && paragraphs.getLast().matches("[-*] .+")) {
                items.addFirst(paragraphs.removeLast().substring(2).strip());
            }
            return section("found", paragraphs, items);
        }

        private Optional<Section> criteria() {
            List<String> said = new ArrayList<>();
            said.add(say.say("letter.criteria.count", with("date", "")));
            if (!statement.excepted().isEmpty()) {
                said.add(say.say("letter.criteria.excepted", with("ids", String.join(", ", statement.excepted()))));
            }
            return section(
                    statement.grounds().isEmpty() ? "criteriaMet" : "criteria",
                    said,
                    statement.grounds().stream().map(this::ground).toList());
        }

        private String ground(Ground ground) {
            String demand = Languages.nearest(say.language(), ground.statement().keySet())
                    .map(ground.statement()::get)
                    .orElse("");
            String who = say.say(
                    "letter.established." + ground.established(), with("checks", String.join(", ", ground.checks())));
            return Stream.of(
                            ground.criterion() + " (" + say.say("letter.severity." + ground.severity()) + "): "
                                    + sentence(demand),
                            who,
                            sentence(ground.found().getOrDefault(say.language(), "")),
                            sentence(ground.reason()))
                    .filter(part -> !part.isBlank())
                    .reduce((before, next) -> before + " " + next)
                    .orElse("");
        }

        private Optional<Section> conditions() {
            return statement.conditions().isEmpty()
                    ? Optional.empty()
                    : section(
                            "conditions",
                            List.of(say.say("letter.conditions.otherwise")),
                            statement.conditions().stream()
                                    .map(one -> say.say(
                                            "letter.condition",
                                            Map.of(
                                                    "criterion",
                                                    one.criterion(),
                                                    "text",
                                                    sentence(one.text()),
                                                    "date",
                                                    day(one.due()))))
                                    .toList());
        }

        private Optional<Section> automation() {
            Statement.Automation done = statement.automation();
            Map<String, Object> counts = Map.of(
                    "ran", done.ran(), "found", done.found(), "silent", done.silent(), "cleared", done.cleared());
            List<String> said = new ArrayList<>();
            said.add(
                    done.ran() + done.silent() == 0
                            ? say.say("letter.automation.none")
                            : say.say("letter.automation.ran", counts));
            if (done.silent() > 0) {
                said.add(say.say("letter.automation.silent", counts));
            }
            if (done.cleared() > 0) {
                said.add(say.say("letter.automation.cleared", counts));
            }
            said.add(say.say("letter.automation.people"));
            return section("automation", said, List.of());
        }

        private Optional<Section> extent() {
            return section(
                    "extent",
                    List.of(
                            say.say("letter.extent.territory"),
                            say.say(
                                    "letter.extent." + statement.outcome(),
                                    with(
                                            "date",
                                            statement
                                                    .validUntil()
                                                    .map(this::day)
                                                    .orElse("")))),
                    List.of());
        }

        private Optional<Section> redress() {
            List<String> said = new ArrayList<>();
            statement.appealUntil().ifPresent(last -> {
                said.add(say.say("letter.redress.appeal", with("date", day(last))));
                said.add(say.say("letter.redress.who"));
            });
            said.add(say.say("letter.redress.version"));
            said.add(say.say("letter.redress.court"));
            return section("redress", said, List.of());
        }

        private Optional<Section> section(String part, List<String> paragraphs, List<String> items) {
            return Optional.of(new Section(say.say("letter." + part + ".title"), paragraphs, items));
        }

        private Map<String, Object> with(String name, Object value) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("app", statement.listing());
            said.put("version", statement.release());
            said.put("number", statement.number());
            said.put("edition", statement.edition());
            said.put("met", statement.met());
            said.put("demanded", statement.demanded());
            said.put("conditions", statement.conditions().size());
            said.put(name, value);
            return said;
        }

        private String day(LocalDate date) {
            Locale locale = Languages.locale(say.language());
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(date);
        }

        private static String sentence(String text) {
            String said = text.strip();
            return said.isEmpty() || said.matches("(?s).*[.!?…:]$") ? said : said + ".";
        }
    }
}
