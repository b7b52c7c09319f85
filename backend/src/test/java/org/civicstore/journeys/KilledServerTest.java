package org.civicstore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Submissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The server is killed twenty times while vendors upload and hand in and certifiers decide. Whatever was acknowledged is
 * there afterwards, and nothing is half there.
 */
@Tag("packaged")
class KilledServerTest {
    private static final int KILLS = 20;
    private static final int CASES = 8;
    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 40;
    private static final Set<String> HANDED_IN = Set.of("SUBMITTED", "IN_REVIEW", "ACCEPTED");

    /** What the server said had happened, in this life and in all before; written by the writers, read after each restart. */
    private final Map<String, Integer> acknowledgedBytes = new ConcurrentHashMap<>();

    private final Map<String, Integer> bytesOfThisLife = new ConcurrentHashMap<>();
    private final Set<String> acknowledgedDrafts = ConcurrentHashMap.newKeySet();
    private final Set<String> draftsOfThisLife = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledgedHandIns = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledgedConfirmations = ConcurrentHashMap.newKeySet();

    /** A case that waits for the second person. */
    private record Waiting(String slug, String submission, String review) {}

    @Test
    void whatever_was_acknowledged_survives_twenty_kills_and_nothing_is_half_there() throws InterruptedException {
        Random random = new Random(20261121);
        Path home = Path.of("target", "killed-store-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        try (ChildServer server = new ChildServer(home)) {
            server.awaitHealthy();
            Cast cast = new Cast(server.uri());
            List<Waiting> cases = cases(cast);
            Iterator<Waiting> undecided = cases.iterator();
            for (int kill = 0; kill < KILLS; kill++) {
                AtomicBoolean stop = new AtomicBoolean();
                // Decisions are spread over the lives, so that kills hit them at different moments.
                Waiting deciding = kill % 2 == 0 && undecided.hasNext() ? undecided.next() : null;
                List<Thread> writers = Stream.<Runnable>of(
                                () -> upload(cast, stop), () -> handIn(cast, stop), () -> confirm(cast, deciding))
                        .map(writer -> Thread.ofPlatform().start(() -> untilKilled(writer)))
                        .toList();
                // A server that has just started takes longer for a decision than for a draft.
                ChildServer.pause(Duration.ofMillis(200 + random.nextInt(deciding == null ? 1200 : 3300)));
                server.kill();
                stop.set(true);
                for (Thread writer : writers) {
                    writer.join();
                }
                server.restart();
                nothingIsLost(cast, bytesOfThisLife, draftsOfThisLife);
                nothingIsHalfDecided(cast, cases);
                acknowledgedBytes.putAll(bytesOfThisLife);
                acknowledgedDrafts.addAll(draftsOfThisLife);
                bytesOfThisLife.clear();
                draftsOfThisLife.clear();
            }
            nothingIsLost(cast, acknowledgedBytes, acknowledgedDrafts);
            assertThat(acknowledgedBytes).as("the test uploaded something").isNotEmpty();
            assertThat(acknowledgedHandIns).as("the test handed something in").isNotEmpty();
            assertThat(acknowledgedConfirmations)
                    .as("the test decided something")
                    .isNotEmpty();
        }
    }

    private static List<Waiting> cases(Cast cast) {
        Map<String, String> handedIn = new LinkedHashMap<>();
        for (int i = 0; i < CASES; i++) {
            String slug = Submissions.newSlug();
            handedIn.put(slug, cast.submissions.handedInWebApp(slug, "1.0.0"));
        }
        return handedIn.entrySet().stream()
                .map(entry -> new Waiting(entry.getKey(), entry.getValue(), cast.proposed(entry.getKey())))
                .toList();
    }

    private void upload(Cast cast, AtomicBoolean stop) {
        while (!stop.get()) {
            String draft = cast.submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
            draftsOfThisLife.add(draft);
            String location = cast.submissions
                    .announce(draft, "evidence", "dpia", "dpia.txt", (long) PIECE * PIECES)
                    .header("Location");
            bytesOfThisLife.put(location, 0);
            byte[] piece = "x".repeat(PIECE).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int sent = 0; sent < PIECES - 1; sent++) {
                Answer answer = cast.submissions.send(location, (long) sent * PIECE, piece);
                if (answer.status() == 204) {
                    bytesOfThisLife.put(location, (sent + 1) * PIECE);
                }
            }
        }
    }

    private void handIn(Cast cast, AtomicBoolean stop) {
        while (!stop.get()) {
            String draft = cast.submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
            draftsOfThisLife.add(draft);
            cast.submissions.handIn(draft);
            acknowledgedHandIns.add(draft);
        }
    }

    private void confirm(Cast cast, @org.jspecify.annotations.Nullable Waiting waiting) {
        if (waiting != null) {
            Cast.ok(cast.second.post("/api/v1/reviews/" + waiting.review() + "/confirmation", "{}"));
            acknowledgedConfirmations.add(waiting.review());
        }
    }

    /** A writer ends when the server dies under it; what it was told until then counts. */
    private static void untilKilled(Runnable writer) {
        try {
            writer.run();
        } catch (UncheckedIOException e) {
            // The connection broke: nothing was acknowledged.
        }
    }

    private void nothingIsLost(Cast cast, Map<String, Integer> acknowledged, Set<String> drafts) {
        acknowledged.forEach((location, bytes) -> {
            Answer progress = cast.submissions.progress(location);
            assertThat(progress.status()).as(location).isIn(200, 204);
            assertThat(Long.parseLong(progress.header("Upload-Offset")))
                    .as(location)
                    .isGreaterThanOrEqualTo(bytes);
        });
        for (String draft : drafts) {
            String status = cast.submissions.get(draft).path("status").asText();
            if (acknowledgedHandIns.contains(draft)) {
                assertThat(HANDED_IN).as(draft).contains(status);
            }
        }
    }

    private void nothingIsHalfDecided(Cast cast, List<Waiting> cases) {
        for (Waiting waiting : cases) {
            JsonNode file = Cast.ok(cast.first.get("/api/v1/reviews/" + waiting.review()));
            boolean concluded = file.path("status").asText().equals("CONCLUDED");
            boolean accepted = cast.submissions
                    .get(waiting.submission())
                    .path("status")
                    .asText()
                    .equals("ACCEPTED");
            Answer listing = cast.first.get("/api/v1/listings/" + waiting.slug());
            assertThat(accepted).as("submission of " + waiting.slug()).isEqualTo(concluded);
            assertThat(listing.status()).as("listing " + waiting.slug()).isEqualTo(concluded ? 200 : 404);
            if (concluded) {
                String certificate =
                        listing.json().path("certificate").path("number").asText();
                assertThat(cast.first.get("/api/v1/certificates/" + certificate).status())
                        .as("certificate of " + waiting.slug())
                        .isEqualTo(200);
            } else {
                assertThat(acknowledgedConfirmations).doesNotContain(waiting.review());
            }
        }
    }
}
