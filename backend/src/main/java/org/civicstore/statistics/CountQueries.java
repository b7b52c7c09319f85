package org.civicstore.statistics;

import static org.civicstore.generated.db.Tables.FRONT_PAGE_DAY;
import static org.civicstore.generated.db.Tables.LISTING_DAY;
import static org.jooq.impl.DSL.sum;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.civicstore.shared.persistence.Transactor;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Answers what was counted. */
@Singleton
class CountQueries {
    private static final int TOP = 5;

    private final Transactor transactor;

    CountQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** The figures of that day and those after it. */
    Figures since(LocalDate first) {
        Field<Integer> visited = DSL.countDistinct(DSL.when(LISTING_DAY.VISITS.gt(0), LISTING_DAY.LISTING_SLUG));
        Field<Integer> shown = DSL.countDistinct(DSL.when(LISTING_DAY.EXPOSURES.gt(0), LISTING_DAY.LISTING_SLUG));
        var listings = transactor
                .reading()
                .select(sum(LISTING_DAY.VISITS), visited, sum(LISTING_DAY.EXPOSURES), shown)
                .from(LISTING_DAY)
                .where(LISTING_DAY.COUNTED_ON.ge(first))
                .fetchSingle();
        var frontPage = transactor
                .reading()
                .select(sum(FRONT_PAGE_DAY.VISITS), sum(FRONT_PAGE_DAY.TURNS))
                .from(FRONT_PAGE_DAY)
                .where(FRONT_PAGE_DAY.COUNTED_ON.ge(first))
                .fetchSingle();
        return new Figures(
                number(listings.value1()),
                listings.value2(),
                top(first),
                number(frontPage.value1()),
                number(frontPage.value2()),
                number(listings.value3()),
                listings.value4());
    }

    private List<Figures.Visited> top(LocalDate first) {
        Field<BigDecimal> visits = sum(LISTING_DAY.VISITS);
        return transactor
                .reading()
                .select(LISTING_DAY.LISTING_SLUG, visits)
                .from(LISTING_DAY)
                .where(LISTING_DAY.COUNTED_ON.ge(first))
                .groupBy(LISTING_DAY.LISTING_SLUG)
                .having(visits.gt(BigDecimal.ZERO))
                .orderBy(visits.desc(), LISTING_DAY.LISTING_SLUG)
                .limit(TOP)
                .fetch(row -> new Figures.Visited(row.value1(), number(row.value2())));
    }

    private static long number(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }
}
