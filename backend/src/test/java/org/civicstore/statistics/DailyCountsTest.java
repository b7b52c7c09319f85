package org.civicstore.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.generated.db.Tables.LISTING_DAY;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

@StoreTest
class DailyCountsTest {
    private final Store store;
    private final String slug = Submissions.newSlug();

    DailyCountsTest(Store store) {
        this.store = store;
        new Published(store, new People(store).vendor("Nordlys")).webApp(slug, "1.0.0");
    }

    private void open(String path, String agent) {
        assertThat(store.http()
                        .get(path, "Accept", "text/html", "User-Agent", agent)
                        .status())
                .isEqualTo(200);
    }

    /** Visits and exposures of the listing, by day. */
    private Map<LocalDate, List<Integer>> counted(String listing) {
        store.bean(CountingService.class).keep();
        return store.bean(DSLContext.class)
                .select(LISTING_DAY.COUNTED_ON, LISTING_DAY.VISITS, LISTING_DAY.EXPOSURES)
                .from(LISTING_DAY)
                .where(LISTING_DAY.LISTING_SLUG.eq(listing))
                .fetchMap(LISTING_DAY.COUNTED_ON, row -> List.of(row.value2(), row.value3()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(store.clock().instant(), ZoneOffset.UTC);
    }

    @Test
    void each_opening_of_a_listings_page_is_one_of_its_day() {
        LocalDate first = today();
        open("/apps/" + slug, "Mozilla/5.0");
        open("/apps/" + slug, "Mozilla/5.0");
        store.clock().advance(Duration.ofDays(1));
        open("/apps/" + slug, "Mozilla/5.0");

        assertThat(counted(slug)).containsKeys(first, today());
        assertThat(counted(slug).get(first).getFirst()).isEqualTo(2);
        assertThat(counted(slug).get(today()).getFirst()).isEqualTo(1);
    }

    @Test
    void search_engines_and_pages_that_are_not_there_do_not_count() {
        open("/apps/" + slug, "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        store.http().get("/apps/" + slug, "Accept", "text/html", "Sec-Purpose", "prefetch;prerender");
        store.http().get("/apps/nobody-has-this-one", "Accept", "text/html");

        assertThat(counted(slug).values())
                .allSatisfy(counts -> assertThat(counts.getFirst()).isZero());
        assertThat(counted("nobody-has-this-one")).isEmpty();
    }

    @Test
    void what_nodes_count_adds_up() {
        open("/apps/" + slug, "Mozilla/5.0");
        store.bean(CountingService.class).keep();
        try (Store node = store.node(Map.of())) {
            node.http().get("/apps/" + slug, "Accept", "text/html");
            node.bean(CountingService.class).keep();
        }

        assertThat(counted(slug).get(today()).getFirst()).isEqualTo(2);
    }

    @Test
    void the_front_page_counts_whom_it_shows() {
        DailyCounts counts = store.bean(DailyCounts.class);
        counts.frontPage(List.of(slug), true);
        counts.frontPage(List.of(slug), false);

        assertThat(counted(slug).get(today()).getLast()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void the_figures_are_of_thirty_days() {
        RecentFigures figures = store.bean(RecentFigures.class);
        figures.read();
        long before = figures.figures().visits();
        for (int i = 0; i < 3; i++) {
            open("/apps/" + slug, "Mozilla/5.0");
        }
        store.bean(CountingService.class).keep();

        store.clock().advance(Duration.ofDays(RecentFigures.DAYS - 1));
        figures.read();
        assertThat(figures.figures().visits()).isGreaterThanOrEqualTo(3).isLessThanOrEqualTo(before + 3);
        assertThat(figures.figures().topShare()).isBetween(0.0, 1.0);
        store.clock().advance(Duration.ofDays(1));
        figures.read();
        assertThat(figures.figures().visits()).isLessThanOrEqualTo(before);
    }
}
