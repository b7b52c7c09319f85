package org.civicstore.certification.criterion;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What an app must meet before it may help in a crisis, from {@code criteria/fast-track.yml}.
 *
 * @param validity how long a certificate holds at most that was issued on so little; never above 30 days
 * @param criteria ids of those that are decided; all others are left to the full review
 */
public record FastTrack(Duration validity, Set<String> criteria) {
    private static final int MOST_DAYS = 30;

    public FastTrack {
        criteria = Set.copyOf(criteria);
    }

    public static FastTrack shipped() {
        return Shipped.RULES;
    }

    /** The edition with these criteria and no others. */
    public CriteriaEdition of(CriteriaEdition whole) {
        return new CriteriaEdition(
                whole.id(),
                whole.basedOn(),
                whole.inForceFrom(),
                whole.criteria().stream()
                        .filter(criterion -> criteria.contains(criterion.id()))
                        .toList(),
                whole.profiles(),
                whole.risk());
    }

    /** Whether a certificate that holds from then until then was issued on so little. Others hold much longer. */
    public boolean issued(Instant from, Instant until) {
        return Duration.between(from, until).compareTo(validity) <= 0;
    }

    static FastTrack read(String file, byte[] content) {
        DataEntry rules = DataEntry.root(file, CriteriaFiles.yaml(file, content));
        return new FastTrack(Duration.ofDays(days(rules)), Set.copyOf(rules.texts("criteria")));
    }

    private static int days(DataEntry rules) {
        try {
            int days = Integer.parseInt(rules.text("valid-days"));
            if (days >= 1 && days <= MOST_DAYS) {
                return days;
            }
        } catch (NumberFormatException wrong) {
            throw rules.broken("valid-days", "must be a number");
        }
        throw rules.broken("valid-days", "must be from 1 to " + MOST_DAYS);
    }

    /** Read once: every assessment of a fast case asks for it. */
    private static final class Shipped {
        private static final String FILE = "fast-track.yml";
        private static final FastTrack RULES =
                read(FILE, CriteriaFiles.shipped("").bytes(FILE));
    }
}
