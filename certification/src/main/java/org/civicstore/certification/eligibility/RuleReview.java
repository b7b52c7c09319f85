package org.civicstore.certification.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds branches that cannot be reached and paths that overlap others entirely. Exact: in the reduced diagram, rules that say the
 * same are the same node.
 */
public final class RuleReview {

    private RuleReview() {}

    /** @throws NotEvaluable when the programme decides about nobody on that day */
    public static List<RuleRemark> of(Programme programme, LocalDate on) throws NotEvaluable {
        // An evaluator of its own: asking more of a diagram adds nodes to it.
        Evaluator evaluator = Evaluator.of(programme, on);
        List<RuleRemark> remarks = new ArrayList<>();
        for (Evaluator.OfferNode offer : evaluator.offers) {
            String place = "offers/" + offer.offer().id();
            if (!offer.paths().isEmpty() && offer.offer().node() == Diagram.TRUE) {
                remarks.add(new RuleRemark(RuleRemark.Kind.FOR_EVERYBODY, place));
            }
            paths(evaluator.diagram, offer, place, remarks);
            for (Evaluator.Ruled benefit : offer.benefits()) {
                if (benefit.node() == Diagram.FALSE) {
                    remarks.add(new RuleRemark(RuleRemark.Kind.UNREACHABLE, place + "/benefits/" + benefit.id()));
                }
            }
        }
        return remarks;
    }

    private static void paths(Diagram diagram, Evaluator.OfferNode offer, String place, List<RuleRemark> remarks)
            throws NotEvaluable {
        List<Evaluator.Ruled> paths = offer.paths();
        for (int i = 0; i < paths.size(); i++) {
            String path = place + "/paths/" + paths.get(i).id();
            if (paths.get(i).node() == Diagram.FALSE) {
                remarks.add(new RuleRemark(RuleRemark.Kind.UNREACHABLE, path));
            } else if (paths.size() > 1
                    && others(diagram, paths, i) == offer.offer().node()) {
                remarks.add(new RuleRemark(RuleRemark.Kind.OVERLAPPING, path));
            }
        }
    }

    private static int others(Diagram diagram, List<Evaluator.Ruled> paths, int without) throws NotEvaluable {
        int node = Diagram.FALSE;
        for (int i = 0; i < paths.size(); i++) {
            node = i == without ? node : diagram.join(node, paths.get(i).node(), false);
        }
        return node;
    }
}
