package org.civicstore.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.civicstore.fixtures.Decided;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Test;

@StoreTest
class OperationsTest {
    private final Store store;
    private final People people;
    private final AccountId operator;
    private final Cases cases;

    OperationsTest(Store store) {
        this.store = store;
        this.people = new People(store);
        this.operator = people.operator("Olga").account();
        this.cases = new Cases(store);
    }

    @Test
    void percentiles_are_what_so_many_stayed_below() {
        List<Duration> hours =
                IntStream.rangeClosed(1, 10).mapToObj(Duration::ofHours).toList();

        assertThat(Percentile.of(hours, 50)).contains(Duration.ofHours(5));
        assertThat(Percentile.of(hours, 90)).contains(Duration.ofHours(9));
        assertThat(Percentile.of(hours.subList(0, 1), 90)).contains(Duration.ofHours(1));
        assertThat(Percentile.of(List.of(), 50)).isEqualTo(Optional.empty());
    }

    @Test
    void a_case_waits_ages_and_is_late_and_stands_in_the_list_behind_the_number() {
        long before = figures().path("queue").path("waiting").asLong();
        Cases.Case open = cases.handedIn(people.vendor("Waiting"), new Cases.Checks());

        JsonNode queue = figures().path("queue");
        assertThat(queue.path("waiting").asLong()).isGreaterThan(before);
        assertThat(late(open.review())).isFalse();

        store.clock().advance(Duration.ofDays(60));
        JsonNode later = figures().path("queue");
        assertThat(later.path("late").asLong()).isPositive();
        assertThat(later.path("ninetiethHours").asLong())
                .isGreaterThanOrEqualTo(later.path("medianHours").asLong());
        assertThat(later.path("medianHours").asLong()).isGreaterThanOrEqualTo(60 * 24 - 1);
        assertThat(late(open.review())).isTrue();
    }

    @Test
    void a_certificate_is_counted_when_its_end_comes_near_and_no_longer_when_it_was_revoked() {
        String number = cases.certified(people.vendor("Ending"), Submissions.newSlug());
        assertThat(ending(90, number)).isFalse();

        store.clock().advance(Duration.ofDays(365 - 20));
        JsonNode counted = figures().path("certificates");
        assertThat(counted.path("within30").asLong()).isPositive();
        assertThat(counted.path("within60").asLong())
                .isGreaterThanOrEqualTo(counted.path("within30").asLong());
        assertThat(counted.path("within90").asLong())
                .isGreaterThanOrEqualTo(counted.path("within60").asLong());
        assertThat(ending(30, number)).isTrue();
        assertThat(ending(10, number)).isFalse();

        new Decided(store).revoked(number, "It is over.");
        assertThat(ending(30, number)).isFalse();
    }

    @Test
    void work_that_was_given_up_is_counted_by_its_kind() {
        String name = "mend-the-roof-" + UUID.randomUUID();
        store.bean(Transactor.class).run(tx -> tx.sql()
                .execute(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version,"
                                + " consecutive_failures) values (?, 'one', '9999-01-01 00:00:00', false, 1, 8)",
                        name));

        JsonNode job = StreamSupport.stream(figures().path("jobs").spliterator(), false)
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(job.path("givenUp").asLong()).isEqualTo(1);
        assertThat(job.path("due").asLong()).isZero();
        assertThat(figures().path("search").path("state").asText()).isEqualTo("following");
    }

    /** Signed in anew: sessions end when the clock moves on. */
    private Http operator() {
        return people.signIn(operator);
    }

    private JsonNode figures() {
        return operator().get("/api/v1/operations").json();
    }

    private boolean late(String review) {
        return all("/api/v1/operations/cases?late=true&size=100&page=").stream()
                .anyMatch(each -> each.path("id").asText().equals(review));
    }

    private boolean ending(int days, String number) {
        return all("/api/v1/operations/certificates?days=" + days + "&size=100&page=").stream()
                .anyMatch(each -> each.path("number").asText().equals(number));
    }

    private List<JsonNode> all(String address) {
        List<JsonNode> all = new java.util.ArrayList<>();
        JsonNode page;
        int number = 1;
        Http http = operator();
        do {
            page = http.get(address + number++).json();
            page.path("items").forEach(all::add);
        } while (page.path("items").size() == 100);
        return all;
    }
}
