package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the rules answered to one expectation of an example.
 *
 * @param target an offer, or {@code offer/benefit}
 */
public record ExampleRun(Example example, String target, Outcome expected, Outcome answered) {

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
                runs.add(new ExampleRun(
                        example, expected.getKey(), expected.getValue(), outcome(answer, expected.getKey())));
            }
        }
        return runs;
    }

    private static Outcome outcome(Answer answer, String target) {
        for (Answer.OfOffer offer : answer.offers()) {
            if (offer.offer().equals(target)) {
                return offer.eligibility().outcome();
            }
            for (Answer.OfBenefit benefit : offer.benefits()) {
                if ((offer.offer() + "/" + benefit.benefit()).equals(target)) {
                    return benefit.eligibility().outcome();
                }
            }
        }
        throw new IllegalStateException("The reader lets no unknown offer through: " + target);
    }
}
