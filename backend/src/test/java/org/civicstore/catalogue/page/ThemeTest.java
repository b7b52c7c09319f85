package org.civicstore.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.junit.jupiter.api.Test;

@StoreTest
class ThemeTest {
    private final Store store;

    ThemeTest(Store store) {
        this.store = store;
    }

    private static String page(Store store) {
        return store.http().get("/", "Accept", "text/html").body();
    }

    @Test
    void is_the_stores_own_unless_an_agency_chooses_another() {
        assertThat(page(store)).contains("data-theme=\"civic\"").doesNotContain("data-contrast");
        try (Store agency = store.node(Map.of("civicstore.storefront.theme", "forest"))) {
            assertThat(page(agency)).contains("data-theme=\"forest\"").doesNotContain("data-contrast");
        }
    }

    @Test
    void can_give_everybody_more_contrast() {
        try (Store agency = store.node(Map.of("civicstore.storefront.theme", "contrast"))) {
            assertThat(page(agency)).contains("data-contrast=\"more\"");
        }
    }

    @Test
    void that_nobody_made_stops_the_start() {
        assertThatThrownBy(() -> store.node(Map.of("civicstore.storefront.theme", "neon")))
                .hasStackTraceContaining("must be one of [civic, forest");
    }
}
