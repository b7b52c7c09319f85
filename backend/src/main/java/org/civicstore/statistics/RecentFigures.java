package org.civicstore.statistics;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The figures of the last thirty days as this node read them last; adding them up costs more than a page may. */
@Singleton
public class RecentFigures {
    /** How many days they cover, today included. */
    public static final int DAYS = 30;

    private final CountQueries queries;
    private final Clock clock;
    private volatile Figures figures = Figures.NONE;

    RecentFigures(CountQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** A few minutes old at most; nothing counted on a node that has just started. */
    public Figures figures() {
        return figures;
    }

    /** Reads them anew. */
    public void read() {
        figures = queries.since(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS - 1));
    }
}
