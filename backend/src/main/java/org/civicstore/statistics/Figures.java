package org.civicstore.statistics;

import java.util.List;

/**
 * What was counted in some days, of all nodes.
 *
 * @param visits openings of listings' pages
 * @param visited how many listings were opened at all
 * @param top the listings that were opened most, at most five, the first first
 * @param frontPageVisits openings of the front page
 * @param turns how often the listings in the rotating place there changed
 * @param exposures how often any listing was shown there
 * @param shown how many listings were shown there at all
 */
public record Figures(
        long visits, long visited, List<Visited> top, long frontPageVisits, long turns, long exposures, long shown) {
    static final Figures NONE = new Figures(0, 0, List.of(), 0, 0, 0, 0);

    public Figures {
        top = List.copyOf(top);
    }

    /** A listing, by its slug, and how often its page was opened. */
    public record Visited(String listing, long visits) {}

    /** The part of all visits that went to the top, between 0 and 1; 0 when there were none. */
    public double topShare() {
        return visits == 0
                ? 0
                : (double) top.stream().mapToLong(Visited::visits).sum() / visits;
    }
}
