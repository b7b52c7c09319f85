package org.civicstore.transparency;

import static org.civicstore.generated.db.Tables.LOG_ENTRY;
import static org.civicstore.generated.db.Tables.LOG_HEAD;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.transparency.Hash;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.persistence.Transactor;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Reads the log. All of it is public. */
@Singleton
class LogQueries {
    private final Transactor transactor;

    LogQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** The end of the log; empty before anything was sealed. */
    Optional<LogHead> head() {
        return transactor
                .reading()
                .selectFrom(LOG_HEAD)
                .fetchOptional(LogRepository::head)
                .filter(head -> head.size() > 0);
    }

    /** Leaves in the order of their places, from one on, without a gap. */
    List<LogEntry> from(long place, int most) {
        return transactor
                .reading()
                .select(LOG_ENTRY.PLACE, LOG_ENTRY.ENTRY, LOG_ENTRY.LEAF_SHA256)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.PLACE.ge(place))
                .and(LOG_ENTRY.PLACE.lt(place + most))
                .orderBy(LOG_ENTRY.PLACE)
                .fetch(row -> new LogEntry(row.value1(), row.value2(), Hash.of(row.value3())));
    }

    Optional<LogEntry> at(long place) {
        return from(place, 1).stream().findFirst();
    }

    /**
     * What was sealed below that size, the newest first.
     *
     * @param listing only what is said of that listing
     */
    Page<LogEntry> list(Optional<String> listing, long size, int page, int pageSize) {
        Condition wanted = LOG_ENTRY
                .PLACE
                .lt(size)
                .and(listing.map(LOG_ENTRY.LISTING_SLUG::eq).orElseGet(DSL::noCondition));
        List<LogEntry> items = transactor
                .reading()
                .select(LOG_ENTRY.PLACE, LOG_ENTRY.ENTRY, LOG_ENTRY.LEAF_SHA256)
                .from(LOG_ENTRY)
                .where(wanted)
                .orderBy(LOG_ENTRY.PLACE.desc())
                .limit(pageSize)
                .offset((page - 1) * pageSize)
                .fetch(row -> new LogEntry(row.value1(), row.value2(), Hash.of(row.value3())));
        int total = listing.isEmpty()
                ? Math.toIntExact(Math.min(size, Integer.MAX_VALUE))
                : transactor.reading().fetchCount(LOG_ENTRY, wanted);
        return new Page<>(items, page, pageSize, total);
    }
}
