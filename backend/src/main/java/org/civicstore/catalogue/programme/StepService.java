package org.civicstore.catalogue.programme;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.page.FrameDraft;
import org.civicstore.catalogue.page.Speech;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.certification.eligibility.Answer;
import org.civicstore.certification.eligibility.Evaluator;
import org.civicstore.certification.eligibility.Fact;
import org.civicstore.certification.eligibility.FactKind;
import org.civicstore.certification.eligibility.NotEvaluable;
import org.civicstore.certification.eligibility.Outcome;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.programme.ProgrammeRules;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Leads through the questions of a programme, one form after another. Keeps nothing between them. */
@Singleton
class StepService {
    private static final String CHANGE = "change:";

    private final Clock clock;

    StepService(Clock clock) {
        this.clock = clock;
    }

    /** @param shown listings on the shelves */
    Step step(ProgrammeRules rules, AnswerForm form, FrameDraft frame, Map<String, ListingDocument> shown) {
        Programme programme = rules.programme();
        Walk walk = new Walk(rules, frame, shown, AnswerSheet.read(form.answers(), programme, rules.profiles()));
        Optional<Fact> asked = asked(programme, form.asked());
        String go = form.go() == null ? "" : form.go();
        if (go.startsWith(CHANGE)) {
            return asked(programme, go.substring(CHANGE.length()))
                    .map(fact -> walk.again(fact))
                    .orElseGet(walk::next);
        }
        return switch (go) {
            case "back" ->
                asked.flatMap(fact -> walk.sheet.before(fact.id()))
                        .flatMap(fact -> asked(programme, fact))
                        .map(walk::again)
                        .orElseGet(Step.Begin::new);
            case "result" -> walk.result();
            case "unknown" ->
                asked.map(fact -> walk.with(walk.sheet.with(fact.id(), null)).next())
                        .orElseGet(walk::next);
            case "next" -> asked.map(fact -> answered(walk, fact, form)).orElseGet(walk::next);
            default -> walk.next();
        };
    }

    private static Step answered(Walk walk, Fact fact, AnswerForm form) {
        TypedAnswer answer =
                TypedAnswer.of(walk.rules.programme(), walk.rules.profiles(), fact, form.value(), form.option());
        if (answer.fault().isEmpty()) {
            return walk.with(walk.sheet.with(fact.id(), answer.value())).next();
        }
        List<String> typed =
                form.option() != null ? form.option() : form.value() == null ? List.of() : List.of(form.value());
        return walk.ask(fact, typed, answer.fault().get());
    }

    private static Optional<Fact> asked(Programme programme, @Nullable String id) {
        return Optional.ofNullable(id).flatMap(programme::fact).filter(Fact::isAsked);
    }

    /** One request's way through one programme. */
    private final class Walk {
        private final ProgrammeRules rules;
        private final FrameDraft frame;
        private final Map<String, ListingDocument> shown;
        private final AnswerSheet sheet;

        Walk(ProgrammeRules rules, FrameDraft frame, Map<String, ListingDocument> shown, AnswerSheet sheet) {
            this.rules = rules;
            this.frame = frame;
            this.shown = shown;
            this.sheet = sheet;
        }

        Walk with(AnswerSheet more) {
            return new Walk(rules, frame, shown, more);
        }

        Step next() {
            Standing standing = standing();
            return standing.answer()
                    .next()
                    .flatMap(rules.programme()::fact)
                    .map(fact -> ask(standing, fact, List.of(), null))
                    .orElseGet(this::result);
        }

        Step again(Fact fact) {
            return ask(standing(), fact, typed(fact), null);
        }

        Step ask(Fact fact, List<String> typed, String fault) {
            return ask(standing(), fact, typed, fault);
        }

        Step result() {
            Standing standing = standing();
            Speech t = frame.t();
            int fits = standing.offers(Outcome.ELIGIBLE).size();
            return new Step.Tell(new ResultPage(
                    frame.titled(
                            t.say("eligibility.result.title", "count", fits),
                            t.pick(rules.programme().summary())),
                    standing,
                    sheet.text()));
        }

        private Step ask(Standing standing, Fact fact, List<String> typed, @Nullable String fault) {
            Speech t = frame.t();
            int number = sheet.has(fact.id())
                    ? sheet.facts().indexOf(fact.id()) + 1
                    : sheet.facts().size() + 1;
            String question = t.pick(fact.question());
            return new Step.Ask(new QuestionPage(
                    frame.titled(
                            fault == null ? question : t.say("storefront.concern.errorTitle", "title", question),
                            t.pick(rules.programme().summary())),
                    standing,
                    sheet.text(),
                    fact,
                    number,
                    typed,
                    fault == null ? null : words(fact, fault, t)));
        }

        private String words(Fact fact, String fault, Speech t) {
            if (!fault.equals("range")) {
                return t.say("eligibility.fault." + fault);
            }
            Wording words = wording();
            return t.say(
                    "eligibility.fault.range",
                    Map.of(
                            "least",
                            words.number(fact.kind(), fact.min()),
                            "most",
                            words.number(fact.kind(), fact.max())));
        }

        /** What was answered, as it would be typed. */
        private List<String> typed(Fact fact) {
            if (!sheet.has(fact.id())) {
                return List.of();
            }
            return switch (sheet.answers().get(fact.id())) {
                case null -> List.of(TypedAnswer.UNKNOWN);
                case List<?> list when list.isEmpty() -> List.of(TypedAnswer.NONE);
                case List<?> list -> list.stream().map(String::valueOf).toList();
                case Long number
                when fact.kind() == FactKind.MONEY ->
                    List.of(BigDecimal.valueOf(number, TypedAnswer.digits(rules.programme()))
                            .stripTrailingZeros()
                            .toPlainString());
                case Object value -> List.of(value.toString());
            };
        }

        private Wording wording() {
            return new Wording(rules.programme(), LocalDate.now(clock), frame.t());
        }

        private Standing standing() {
            Answer answer = evaluator(rules).start().answer(rules.profiles().profile("me", sheet.answers()));
            return new Standing(rules.programme(), answer, sheet.answers(), wording(), shown);
        }
    }

    private Evaluator evaluator(ProgrammeRules rules) {
        try {
            return rules.on(LocalDate.now(clock));
        } catch (NotEvaluable noValue) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    String.valueOf(noValue.getMessage()),
                    "Ask those who run the programme.",
                    List.of());
        }
    }
}
