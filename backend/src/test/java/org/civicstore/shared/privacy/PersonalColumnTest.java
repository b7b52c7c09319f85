package org.civicstore.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Test;

@StoreTest
class PersonalColumnTest {
    private final Store store;

    PersonalColumnTest(Store store) {
        this.store = store;
    }

    @Test
    void every_column_that_leads_to_a_person_is_in_the_table_and_exported() {
        List<String> found = store.bean(Transactor.class).reading().fetch("""
            select concat(table_name, '.', column_name) from information_schema.key_column_usage
            where table_schema = database() and referenced_table_name = 'account'
            union
            select concat(table_name, '.', column_name) from information_schema.columns
            where table_schema = database() and column_name = 'account_id'
            union select 'account.id'
            """).map(row -> row.get(0, String.class));

        assertThat(PersonalColumn.ALL)
                .as("because people get everything that the store knows of them, also of tables made later")
                .extracting(column -> column.table() + "." + column.column())
                .containsAll(found);
    }

    @Test
    void every_period_has_a_job_that_runs_and_a_line_for_operators_and_in_the_docs() throws Exception {
        String docs = Files.readString(Path.of("docs/operating.md"));
        var items = new People(store)
                .operator("Olga")
                .http()
                .get("/api/v1/retention")
                .json()
                .path("items");

        assertThat(items).hasSize(Kept.values().length);
        assertThat(Arrays.stream(Kept.values()).flatMap(kept -> kept.job().stream()))
                .allSatisfy(job -> assertThat(store.job(job)).isInstanceOf(RecurringJob.class));
        assertThat(Kept.values()).allSatisfy(kept -> assertThat(docs)
                .contains("| `" + kept + "` | "
                        + kept.ends().map(PersonalColumnTest::words).orElse("no clock") + " |"));
    }

    private static String words(Duration period) {
        return period.toDays() > 0 ? period.toDays() + " days" : period.toHours() + " h";
    }
}
