package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.civicstore.certification.eligibility.Evaluation;
import org.civicstore.certification.eligibility.Evaluator;
import org.civicstore.certification.eligibility.Fact;
import org.civicstore.certification.eligibility.Offer;
import org.civicstore.certification.eligibility.Outcome;
import org.civicstore.certification.eligibility.ProfileReader;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.certification.eligibility.ProgrammeReader;

/**
 * The engine of eligibility alone, on one core: 10,000 people of whom part is known against 12 offers. Their answers are turned
 * into profiles within the time. Argument: the file of a programme.
 */
final class EligibilityBench {
    private static final int PEOPLE = 10_000;
    private static final int OFFERS = 12;
    private static final int ROUNDS = 15;

    private EligibilityBench() {}

    public static void main(String[] args) throws Exception {
        Programme programme = twelve(ProgrammeReader.read(Files.readAllBytes(Path.of(args[0])))
                .programme()
                .orElseThrow());
        long began = System.nanoTime();
        Evaluator evaluator = Evaluator.of(programme, LocalDate.parse("2026-02-01"));
        double compiled = (System.nanoTime() - began) / 1e6;
        Evaluation evaluation = evaluator.start();
        ProfileReader profiles = new ProfileReader(programme);
        List<Map<String, Object>> people = people(programme);
        List<Double> outcomes = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        int undecided = 0;
        for (int round = -10; round < ROUNDS; round++) {
            began = System.nanoTime();
            undecided = 0;
            for (Map<String, Object> person : people) {
                for (Outcome outcome : evaluation.outcomes(profiles.profile("", person))) {
                    undecided += outcome == Outcome.UNDECIDED ? 1 : 0;
                }
            }
            double quick = (System.nanoTime() - began) / 1e6;
            began = System.nanoTime();
            for (Map<String, Object> person : people.subList(0, PEOPLE / 10)) {
                evaluation.answer(profiles.profile("", person));
            }
            double whole = (System.nanoTime() - began) / 1e6;
            if (round >= 0) {
                outcomes.add(quick);
                answers.add(whole * 10);
            }
        }
        Collections.sort(outcomes);
        Collections.sort(answers);
        System.out.printf(
                java.util.Locale.ROOT,
                "{\"name\":\"eligibility, Java\",\"profiles\":%d,\"offers\":%d,\"undecided\":%d,\"millis\":%.1f,\"goal\":50,"
                        + "\"millisWithReasons\":%.0f,\"millisToCompile\":%.1f,\"nodes\":%d,\"rounds\":%d}%n",
                PEOPLE,
                OFFERS,
                undecided,
                outcomes.get(ROUNDS / 2),
                answers.get(ROUNDS / 2),
                compiled,
                evaluator.size(),
                ROUNDS);
    }

    /** With copies of its first offers. */
    private static Programme twelve(Programme of) {
        List<Offer> offers = new ArrayList<>(of.offers());
        for (int i = 0; offers.size() < OFFERS; i++) {
            Offer copy = of.offers().get(i);
            offers.add(new Offer(
                    "copy-" + i,
                    copy.name(),
                    copy.provider(),
                    copy.summary(),
                    copy.listing(),
                    copy.paths(),
                    copy.benefits()));
        }
        return new Programme(
                of.slug(),
                of.name(),
                of.summary(),
                of.currency(),
                of.facts(),
                of.parameters(),
                offers,
                of.fallback(),
                List.of());
    }

    private static List<Map<String, Object>> people(Programme programme) {
        Random random = new Random(1);
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Map<String, Object> person = new LinkedHashMap<>();
            for (Fact fact : programme.facts()) {
                if (fact.isAsked() && random.nextInt(10) < 7) {
                    person.put(fact.id(), value(fact, random));
                }
            }
            people.add(person);
        }
        return people;
    }

    private static Object value(Fact fact, Random random) {
        return switch (fact.kind()) {
            case BOOLEAN -> random.nextBoolean();
            case CHOICE ->
                fact.options().get(random.nextInt(fact.options().size())).id();
            case CHOICES ->
                fact.options().stream()
                        .filter(_ -> random.nextInt(3) == 0)
                        .map(Fact.Option::id)
                        .toList();
            case DATE -> LocalDate.of(1940 + random.nextInt(70), 1 + random.nextInt(12), 15).toString();
            case MONEY -> random.nextLong(10_000_000);
            case INTEGER -> random.nextLong(100);
        };
    }
}
