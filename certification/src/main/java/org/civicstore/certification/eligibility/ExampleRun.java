package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the rules answered to one expectation of an example.
 *
 * @param target an offer, or {@code offer/benefit}
 * @param because facts on which the answer stands: those of the conditions that fail, or those that are missing
 */
public record ExampleRun(Example example, String target, Outcome expected, Outcome answered, List<String> because) {

    public ExampleRun {
        because = List.copyOf(because);
    }

    public boolean passed() {
        return expected == answered;
    }

    /**
     * Tries every example of a programme.
     *
     * @param on for the examples that name no day
     * @throws NotEvaluable when the programme decides about nobody on one of the days
     */
    public static List<ExampleRun> all(Programme programme, LocalDate on) throws NotEvaluable {
        List<ExampleRun> runs = new ArrayList<>();
        ProfileReader profiles = new ProfileReader(programme);
        for (Example example : programme.examples()) {
            Answer answer = Evaluator.of(programme, example.on().orElse(on))
                    .answer(profiles.profile("example", example.facts()));
            for (Map.Entry<String, Outcome> expected : example.expect().entrySet()) {
                Eligibility found = eligibility(answer, expected.getKey());
                runs.add(new ExampleRun(
                        example, expected.getKey(), expected.getValue(), found.outcome(), because(found)));
            }
        }
        return runs;
    }

    private static Eligibility eligibility(Answer answer, String target) {
        for (Answer.OfOffer offer : answer.offers()) {
            if (offer.offer().equals(target)) {
                return offer.eligibility();
            }
            for (Answer.OfBenefit benefit : offer.benefits()) {
                if ((offer.offer() + "/" + benefit.benefit()).equals(target)) {
                    return benefit.eligibility();
                }
            }
        }
        throw new IllegalStateException("The reader lets no unknown offer through: " + target);
    }

    private static List<String> because(Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Eligible _ -> List.of();
            case Eligibility.NotEligible(List<Eligibility.Reason> failing, List<Eligibility.Change> _) ->
                failing.stream().map(Eligibility.Reason::fact).distinct().toList();
            case Eligibility.Undecided undecided -> undecided.matters();
        };
    }
}
