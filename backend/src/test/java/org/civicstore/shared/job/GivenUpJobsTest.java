package org.civicstore.shared.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Test;

@StoreTest
class GivenUpJobsTest {
    /** No handler goes by this name, so nothing runs it under the test. */
    private static final String NAME = "water-the-plants";

    private final Store store;
    private final SignedIn operator;
    private final String instance = UUID.randomUUID().toString();

    GivenUpJobsTest(Store store) {
        this.store = store;
        this.operator = new People(store).operator("Operator");
    }

    @Test
    void an_operator_sees_what_stands_still_and_has_it_tried_again() {
        standsStill();

        assertThat(shown()).hasValueSatisfying(job -> {
            assertThat(job.path("failures").asInt()).isEqualTo(8);
            assertThat(job.path("lastFailureAt").asText()).startsWith("2026-11-26T10:00:00");
        });
        assertThat(retry(instance).status()).isEqualTo(200);
        assertThat(shown()).isEmpty();
        assertThat(due()).isTrue();
    }

    @Test
    void what_was_not_given_up_cannot_be_tried_again() {
        standsStill();
        assertThat(retry(instance).status()).isEqualTo(200);

        assertThat(retry(instance).problem()).isEqualTo("not-found");
        assertThat(retry("another").problem()).isEqualTo("not-found");
    }

    private void standsStill() {
        store.bean(Transactor.class).run(tx -> tx.sql()
                .execute(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version,"
                            + " consecutive_failures, last_failure) values (?, ?, '9999-01-01 00:00:00', false, 1, 8,"
                            + " '2026-11-26 10:00:00')",
                        NAME,
                        instance));
    }

    private boolean due() {
        return store.bean(Transactor.class)
                .write(tx -> tx.sql()
                                .fetch(
                                        "select task_name from scheduled_tasks where task_instance = ?"
                                                + " and execution_time < '2100-01-01' and consecutive_failures = 0",
                                        instance)
                                .size()
                        == 1);
    }

    private Answer retry(String which) {
        return operator.http().post("/api/v1/jobs/" + NAME + "/instances/" + which + "/retry", "{}");
    }

    private Optional<JsonNode> shown() {
        JsonNode items = operator.http().get("/api/v1/jobs").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(job -> job.path("instance").asText().equals(instance))
                .findFirst();
    }
}
