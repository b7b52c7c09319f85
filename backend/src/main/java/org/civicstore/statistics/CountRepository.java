package org.civicstore.statistics;

import static org.civicstore.generated.db.Tables.FRONT_PAGE_DAY;
import static org.civicstore.generated.db.Tables.LISTING_DAY;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.statistics.DailyCounts.Counted;
import org.civicstore.statistics.DailyCounts.What;
import org.jooq.BatchBindStep;

/** Writes daily counts. */
@Singleton
class CountRepository {

    private record Row(LocalDate day, String listing) {}

    /** Adds the numbers to what all nodes have counted; in one order everywhere, so that nodes do not wait in a circle. */
    void add(Tx tx, Map<Counted, Long> counted) {
        Map<Row, List<Map.Entry<Counted, Long>>> rows = counted.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> new Row(
                                entry.getKey().day(), entry.getKey().listing().orElse("")),
                        () -> new TreeMap<>(Comparator.comparing(Row::day).thenComparing(Row::listing)),
                        Collectors.toList()));
        BatchBindStep listings = tx.sql().batch("""
            insert into listing_day (counted_on, listing_slug, visits, exposures) values (?, ?, ?, ?)
            on duplicate key update visits = visits + values(visits), exposures = exposures + values(exposures)
            """);
        BatchBindStep frontPage = tx.sql().batch("""
            insert into front_page_day (counted_on, visits, turns) values (?, ?, ?)
            on duplicate key update visits = visits + values(visits), turns = turns + values(turns)
            """);
        rows.forEach((row, counts) -> {
            if (row.listing().isEmpty()) {
                frontPage.bind(row.day(), number(counts, What.FRONT_PAGE), number(counts, What.TURN));
            } else {
                listings.bind(row.day(), row.listing(), number(counts, What.VISIT), number(counts, What.EXPOSURE));
            }
        });
        if (listings.size() > 0) {
            listings.execute();
        }
        if (frontPage.size() > 0) {
            frontPage.execute();
        }
    }

    /** Forgets the days before that one. */
    void forget(Tx tx, LocalDate before) {
        tx.sql()
                .deleteFrom(LISTING_DAY)
                .where(LISTING_DAY.COUNTED_ON.lt(before))
                .execute();
        tx.sql()
                .deleteFrom(FRONT_PAGE_DAY)
                .where(FRONT_PAGE_DAY.COUNTED_ON.lt(before))
                .execute();
    }

    private static long number(List<Map.Entry<Counted, Long>> counts, What what) {
        return counts.stream()
                .filter(entry -> entry.getKey().what() == what)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(0L);
    }
}
