package org.civicstore.certification.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one provider offers inside a programme.
 *
 * @param provider as it calls itself
 * @param listing slug of the app in the catalogue; empty when it is not an app of the store
 * @param paths ways to it, one of which is enough; none for an offer to everybody
 * @param benefits what it consists of, where that is not the same for all who get it
 */
public record Offer(
        String id,
        Map<String, String> name,
        String provider,
        Map<String, String> summary,
        Optional<String> listing,
        List<Way> paths,
        List<Benefit> benefits) {

    public Offer {
        paths = List.copyOf(paths);
        benefits = List.copyOf(benefits);
    }

    /** One path to an offer. */
    public record Way(String id, Map<String, String> name, Rule when) {}

    /** @param when empty when it comes with the offer; demanded in addition to the offer's own rules */
    public record Benefit(String id, Map<String, String> name, Optional<Rule> when) {}
}
