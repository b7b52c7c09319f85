package org.civicstore.catalogue.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.civicstore.search.SearchAnswer;

/**
 * Why a listing stands where it does, in words.
 *
 * @param points what it scores, rounded
 * @param parts what that is made of, greatest first
 */
public record WhyHere(long points, List<Part> parts) {

    /** One reason, and what it adds. */
    public record Part(String text, long points) {}

    static WhyHere of(SearchAnswer.Hit hit, Speech t) {
        List<Part> parts = new ArrayList<>();
        for (SearchAnswer.Reason reason : hit.reasons()) {
            long points = points(reason.weight());
            if (points > 0) {
                parts.add(new Part(text(reason, t), points));
            }
        }
        parts.sort((one, other) -> Long.compare(other.points(), one.points()));
        return new WhyHere(points(hit.score()), parts);
    }

    /** Scores are fractions; people read whole numbers. */
    private static long points(double weight) {
        return Math.round(weight * 10);
    }

    private static String text(SearchAnswer.Reason reason, Speech t) {
        return t.say(
                "storefront.why." + reason.how(),
                Map.of("word", reason.word(), "place", t.say("storefront.why.in." + reason.where())));
    }
}
