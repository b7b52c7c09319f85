package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Looks inside the groups of rules for branches that change nothing, by leaving each out. Exact: rules that say the same are the
 * same node of the reduced diagram. {@link RuleReview} looks at whole paths and benefits.
 */
public final class BranchReview {

    /** More are not tried: nobody reads that many remarks. */
    private static final int TRIED = 400;

    private final List<Offer> offers = new ArrayList<>();
    private final List<Trial> trials = new ArrayList<>();

    /**
     * @param whole position of the rule that the branch is part of
     * @param without of that rule without the branch
     * @param alone of the branch by itself
     */
    private record Trial(String place, boolean ofAll, int whole, int without, int alone) {}

    private BranchReview() {}

    /** @throws NotEvaluable when the programme decides about nobody on that day */
    public static List<RuleRemark> of(OfferSheet sheet, LocalDate on) throws NotEvaluable {
        BranchReview review = new BranchReview();
        for (Offer offer : sheet.programme().offers()) {
            boolean bounded = !sheet.terms(offer.id()).orElseThrow().territory().isEmpty();
            for (Offer.Way way : offer.paths()) {
                review.path("offers/" + offer.id() + "/paths/" + way.id() + "/when", way.when(), bounded);
            }
            for (Offer.Benefit benefit : offer.benefits()) {
                String place = "offers/" + offer.id() + "/benefits/" + benefit.id() + "/when";
                benefit.when().ifPresent(rule -> review.path(place, rule, false));
            }
        }
        return review.remarks(sheet.programme(), on);
    }

    /** @param bounded whether the rule as it is written stands beside the condition on the territory */
    private void path(String place, Rule rule, boolean bounded) {
        if (bounded && rule instanceof Rule.All(List<Rule> both) && both.size() == 2) {
            branches(place, both.get(1), add(rule), other -> new Rule.All(List.of(both.getFirst(), other)));
        } else {
            branches(place, rule, add(rule), other -> other);
        }
    }

    /** @param around makes the whole rule of another one in the place of this */
    private void branches(String place, Rule rule, int whole, UnaryOperator<Rule> around) {
        switch (rule) {
            case Rule.All(List<Rule> inner) -> members(place + "/all", true, inner, whole, around);
            case Rule.Any(List<Rule> inner) -> members(place + "/any", false, inner, whole, around);
            case Rule.Not(Rule inner) ->
                branches(place + "/not", inner, whole, other -> around.apply(new Rule.Not(other)));
            case Rule.Condition _ -> {}
        }
    }

    private void members(String place, boolean all, List<Rule> inner, int whole, UnaryOperator<Rule> around) {
        for (int i = 0; i < inner.size(); i++) {
            int position = i;
            Rule member = inner.get(i);
            String at = place + "/" + i;
            if (inner.size() > 1 && trials.size() < TRIED) {
                List<Rule> others = new ArrayList<>(inner);
                others.remove(position);
                trials.add(new Trial(at, all, whole, add(around.apply(group(all, others))), add(member)));
            }
            branches(at, member, whole, other -> {
                List<Rule> changed = new ArrayList<>(inner);
                changed.set(position, other);
                return around.apply(group(all, changed));
            });
        }
    }

    private List<RuleRemark> remarks(Programme facts, LocalDate on) throws NotEvaluable {
        List<Evaluator.OfferNode> nodes = Evaluator.of(facts.offering(offers), on).offers;
        List<RuleRemark> remarks = new ArrayList<>();
        for (Trial trial : trials) {
            int whole = nodes.get(trial.whole()).offer().node();
            if (whole == Diagram.FALSE) {
                continue;
            }
            if (nodes.get(trial.alone()).offer().node() == Diagram.FALSE) {
                remarks.add(new RuleRemark(RuleRemark.Kind.UNREACHABLE, trial.place()));
            } else if (nodes.get(trial.without()).offer().node() == whole) {
                remarks.add(new RuleRemark(
                        trial.ofAll() ? RuleRemark.Kind.REDUNDANT : RuleRemark.Kind.OVERLAPPING, trial.place()));
            }
        }
        return remarks;
    }

    private int add(Rule rule) {
        offers.add(new Offer(
                "trial",
                Map.of(),
                "",
                Map.of(),
                Optional.empty(),
                List.of(new Offer.Way("trial", Map.of(), rule)),
                List.of()));
        return offers.size() - 1;
    }

    private static Rule group(boolean all, List<Rule> rules) {
        return all ? new Rule.All(rules) : new Rule.Any(rules);
    }
}
