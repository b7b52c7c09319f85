package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.civicstore.certification.worker.WorkerBroke;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.ScreeningScripts;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases.Checks;
import org.junit.jupiter.api.Test;

/** What is handed in at once is screened two at a time: one screening alone would leave a core idle. */
@StoreTest
class ScreeningQueueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Store store;
    private final People people;

    ScreeningQueueTest(Store store) {
        this.store = store;
        this.people = new People(store);
    }

    @Test
    void several_submissions_are_screened_side_by_side() throws InterruptedException {
        ScreeningScripts.Script together = inPairs();
        People.Vendor vendor = people.vendor("Vendor " + UUID.randomUUID());
        List<String> submissions =
                Stream.generate(() -> handedIn(vendor, together)).limit(4).toList();

        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && !submissions.stream().allMatch(each -> queued(vendor, each))) {
            Thread.sleep(200);
        }

        assertThat(submissions).allMatch(each -> queued(vendor, each));
    }

    /** A screening that comes to its end only when another one runs at the same moment. */
    private static ScreeningScripts.Script inPairs() {
        CyclicBarrier pair = new CyclicBarrier(2);
        return subject -> {
            try {
                pair.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new WorkerBroke("Nobody else was screened.", e);
            }
            return new Checks().screen(subject);
        };
    }

    private String handedIn(People.Vendor vendor, ScreeningScripts.Script script) {
        String version = "1.0." + UUID.randomUUID().toString().substring(0, 8);
        store.bean(ScreeningScripts.class).put(version, script);
        return new Submissions(vendor).handedInWebApp(Submissions.newSlug(), version);
    }

    private static boolean queued(People.Vendor vendor, String submission) {
        return vendor.http()
                .get("/api/v1/submissions/" + submission + "/review")
                .json()
                .path("state")
                .asText()
                .equals("QUEUED");
    }
}
