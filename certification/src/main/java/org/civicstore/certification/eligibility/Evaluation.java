package org.civicstore.certification.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Evaluates one profile after another, in one thread; made by {@link Evaluator#start}. */
public final class Evaluation {

    private final Evaluator evaluator;
    private final Walk walk;
    private final Explainer explainer;

    Evaluation(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.walk = new Walk(
                evaluator.diagram,
                evaluator.variables,
                evaluator.programme.facts().size());
        this.explainer = new Explainer(evaluator, walk);
    }

    /** Only the outcome of each offer, in the order of the file: what a list of cards needs. */
    public Outcome[] outcomes(Profile profile) {
        walk.begin(profile);
        Outcome[] outcomes = new Outcome[evaluator.offers.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = outcome(walk.decide(evaluator.offers.get(i).offer().node()));
        }
        return outcomes;
    }

    /** @throws IllegalArgumentException when the profile has problems */
    public Answer answer(Profile profile) {
        if (!profile.problems().isEmpty()) {
            throw new IllegalArgumentException("The profile has problems");
        }
        walk.begin(profile);
        List<Fact> facts = evaluator.programme.facts();
        boolean[] matters = new boolean[facts.size()];
        List<Answer.OfOffer> offers = new ArrayList<>();
        for (Evaluator.OfferNode offer : evaluator.offers) {
            List<Answer.OfBenefit> benefits = new ArrayList<>();
            Eligibility eligibility = eligibility(offer.offer(), offer.paths(), matters);
            for (Evaluator.Ruled benefit : offer.benefits()) {
                benefits.add(new Answer.OfBenefit(benefit.id(), eligibility(benefit, List.of(), matters)));
            }
            offers.add(new Answer.OfOffer(offer.offer().id(), eligibility, List.copyOf(benefits)));
        }
        return new Answer(
                profile.id(),
                evaluator.on,
                evaluator.derived(walk, profile),
                offers,
                ids(matters),
                new NextQuestion(evaluator, walk, profile).find(matters).map(fact -> facts.get(fact)
                        .id()),
                evaluator.programme.fallback().id());
    }

    private Eligibility eligibility(Evaluator.Ruled ruled, List<Evaluator.Ruled> paths, boolean[] all) {
        return switch (outcome(walk.decide(ruled.node()))) {
            case ELIGIBLE ->
                new Eligibility.Eligible(paths.stream()
                        .filter(path -> walk.decide(path.node()) == Walk.YES)
                        .map(Evaluator.Ruled::id)
                        .toList());
            case NOT_ELIGIBLE -> new Eligibility.NotEligible(explainer.failing(ruled), explainer.changes(ruled));
            case UNDECIDED -> {
                boolean[] matters = new boolean[all.length];
                walk.matters(ruled.node(), matters);
                for (int i = 0; i < all.length; i++) {
                    all[i] |= matters[i];
                }
                yield new Eligibility.Undecided(explainer.open(ruled, matters), ids(matters));
            }
        };
    }

    private List<String> ids(boolean[] marked) {
        return IntStream.range(0, marked.length)
                .filter(i -> marked[i])
                .mapToObj(i -> evaluator.programme.facts().get(i).id())
                .toList();
    }

    private static Outcome outcome(int decided) {
        return switch (decided) {
            case Walk.YES -> Outcome.ELIGIBLE;
            case Walk.NO -> Outcome.NOT_ELIGIBLE;
            default -> Outcome.UNDECIDED;
        };
    }
}
