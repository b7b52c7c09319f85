package org.civicstore.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.civicstore.certification.transparency.Checkpoint;
import org.civicstore.certification.transparency.ConsistencyProof;
import org.civicstore.certification.transparency.EntryBundle;
import org.civicstore.certification.transparency.FactField;
import org.civicstore.certification.transparency.FactType;
import org.civicstore.certification.transparency.Hash;
import org.civicstore.certification.transparency.InclusionProof;
import org.civicstore.certification.transparency.LogRefused;
import org.civicstore.certification.transparency.NoteKey;
import org.civicstore.certification.transparency.PublicFact;
import org.civicstore.certification.transparency.SignedNote;
import org.civicstore.certification.transparency.Tile;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases;
import org.civicstore.shared.persistence.HomeSettings;
import org.civicstore.shared.persistence.Transactor;
import org.junit.jupiter.api.Test;

/** What an outsider can find out with the files of the log, its key and nothing of the store's own. */
@StoreTest
class PublicLogTest {
    private final Store store;
    private final Http outsider;

    PublicLogTest(Store store) {
        this.store = store;
        this.outsider = store.http();
    }

    @Test
    void a_certificate_its_release_and_their_end_are_in_the_log_and_prove_to_be_under_the_signed_head() {
        String slug = Submissions.newSlug();
        People.Vendor vendor = new People(store).vendor("Vendor");
        new Cases(store).certified(vendor, slug);
        seal();
        String version = facts(slug).getFirst().get(FactField.VERSION).orElseThrow();
        Answer withdrawn = vendor.http()
                .post(
                        "/api/v1/listings/" + slug + "/releases/" + version + "/withdrawal",
                        Map.of("reason", "It is over."));
        assertThat(withdrawn.status()).as(withdrawn.body()).isBetween(200, 299);
        seal();

        JsonNode entries =
                outsider.get("/api/v1/log/entries?listing=" + slug).json().path("items");
        for (JsonNode entry : entries) {
            assertThat(entry.path("entry").asText()).doesNotContain("It is over", "Vendor");
            proveInclusion(entry.path("index").asLong());
        }
        assertThat(facts(slug))
                .extracting(fact -> fact.type().word())
                .contains("certified", "release-published", "release-withdrawn")
                .doesNotContain("refused");
    }

    private List<PublicFact> facts(String slug) {
        List<PublicFact> facts = new ArrayList<>();
        outsider.get("/api/v1/log/entries?listing=" + slug)
                .json()
                .path("items")
                .forEach(entry ->
                        facts.add(PublicFact.read(entry.path("entry").asText().getBytes(StandardCharsets.UTF_8))));
        return facts;
    }

    @Test
    void its_files_alone_give_the_root_that_was_signed() {
        append(300);
        seal();
        Checkpoint head = head();

        List<Hash> leaves = new ArrayList<>();
        for (Tile tile : Tile.of(head.size())) {
            byte[] hashes = outsider.get("/log/" + tile.path()).bytes();
            assertThat(hashes).hasSize(tile.width() * Hash.LENGTH);
            if (tile.level() == 0) {
                List<byte[]> entries = EntryBundle.read(
                        outsider.get("/log/" + tile.entriesPath()).bytes(), tile.width());
                for (int each = 0; each < entries.size(); each++) {
                    Hash leaf = Hash.ofLeaf(entries.get(each));
                    assertThat(leaf.bytes())
                            .isEqualTo(Arrays.copyOfRange(hashes, each * Hash.LENGTH, (each + 1) * Hash.LENGTH));
                    leaves.add(leaf);
                }
            }
        }

        assertThat(leaves).hasSize(Math.toIntExact(head.size()));
        assertThat(root(leaves)).isEqualTo(head.root());
    }

    @Test
    void every_head_continues_the_one_before() {
        append(3);
        seal();
        Checkpoint before = head();
        append(260);
        seal();
        Checkpoint after = head();

        JsonNode body = outsider.get("/api/v1/log/consistency?from=" + before.size() + "&to=" + after.size())
                .json();

        assertThat(new ConsistencyProof(before.size(), after.size(), hashes(body.path("path")))
                        .verifies(before.root(), after.root()))
                .isTrue();
        assertThat(outsider.get("/api/v1/log/consistency?from=9&to=" + (after.size() + 1))
                        .problem())
                .isEqualTo("invalid-input");
    }

    @Test
    void sealing_and_publishing_that_stop_anywhere_leave_a_log_that_goes_on() throws IOException {
        Random random = new Random(7);
        Path folder = store.bean(HomeSettings.class).folder("log");
        Checkpoint last = head(1);
        for (int stop = 0; stop < 40; stop++) {
            append(1 + random.nextInt(20));
            store.bean(LogService.class).seal();
            // As after a crash before the files were written, or with a file half there that a copy brought.
            if (random.nextBoolean()) {
                Tile tile = Tile.of(last.size())
                        .get(random.nextInt(Tile.of(last.size()).size()));
                Files.deleteIfExists(folder.resolve(tile.path()));
                Files.writeString(folder.resolve("checkpoint"), new String(note(), StandardCharsets.UTF_8));
                freshPublisher().publish();
            } else if (random.nextBoolean()) {
                store.bean(LogPublisher.class).publish();
            }
            Checkpoint now = head();
            assertThat(now.size()).isGreaterThanOrEqualTo(last.size());
            last = now;
        }
        seal();
        assertThat(head().size())
                .isEqualTo(store.bean(LogQueries.class).head().orElseThrow().size());
        proveInclusion(head().size() - 1);
    }

    @Test
    void a_database_that_was_changed_is_neither_published_nor_continued() {
        append(2);
        seal();
        byte[] before = note();
        long place = head().size() - 1;
        byte[] entry = store.bean(LogQueries.class).at(place).orElseThrow().bytes();
        byte[] other = new PublicFact(
                        FactType.RELEASE_PUBLISHED,
                        store.clock().instant().truncatedTo(ChronoUnit.MICROS),
                        Map.of(FactField.LISTING, "forged", FactField.VERSION, "1"))
                .write();
        change(place, other);
        try {
            assertThatThrownBy(() -> freshPublisher().publish()).isInstanceOf(LogRefused.class);
            assertThat(note()).isEqualTo(before);
        } finally {
            change(place, entry);
        }
        seal();
        proveInclusion(place);
    }

    @Test
    void a_database_from_an_old_copy_grows_no_second_branch() {
        append(5);
        seal();
        LogHead old = store.bean(LogQueries.class).head().orElseThrow();
        append(5);
        seal();
        LogHead last = store.bean(LogQueries.class).head().orElseThrow();
        moveHead(old);
        append(1);
        try {
            assertThatThrownBy(this::seal).isInstanceOf(LogRefused.class);
        } finally {
            moveHead(last);
        }
        seal();
        assertThat(head().size()).isGreaterThan(last.size());
    }

    private void moveHead(LogHead head) {
        store.bean(Transactor.class).run(tx -> store.bean(LogRepository.class).moveHead(tx, head));
    }

    @Test
    void a_path_that_is_no_tile_leads_nowhere() {
        for (String path : List.of("tile/0/1", "tile/0/..%2F..%2Fkeys%2Flog", "tile/9/000", "tile/0/000.p/0")) {
            assertThat(outsider.get("/log/" + path).status()).as(path).isEqualTo(404);
        }
    }

    private LogPublisher freshPublisher() {
        return new LogPublisher(store.bean(LogQueries.class), store.bean(LogFiles.class), store.bean(LogKey.class));
    }

    private void change(long place, byte[] entry) {
        store.bean(Transactor.class)
                .run(tx -> tx.sql().execute("update log_entry set entry = ? where place = ?", entry, place));
    }

    private void append(int count) {
        for (int each = 0; each < count; each++) {
            store.bean(Transactor.class).run(tx -> store.bean(LogService.class)
                    .append(
                            tx,
                            Facts.release(
                                    FactType.RELEASE_PUBLISHED,
                                    Submissions.newSlug(),
                                    "1.0",
                                    store.clock().instant())));
        }
    }

    private void seal() {
        store.job("seal-log").run();
    }

    private Checkpoint head(int least) {
        append(least);
        seal();
        return head();
    }

    private byte[] note() {
        return outsider.get("/log/checkpoint").bytes();
    }

    private Checkpoint head() {
        NoteKey key = NoteKey.parse(outsider.get("/log/key").body().strip());
        return Checkpoint.open(SignedNote.read(note()), key.name(), List.of(key));
    }

    private void proveInclusion(long index) {
        Answer answer = outsider.get("/api/v1/log/entries/" + index);
        JsonNode body = answer.json();
        JsonNode proof = body.path("proof");
        NoteKey key = NoteKey.parse(outsider.get("/log/key").body().strip());
        Checkpoint head = Checkpoint.open(
                SignedNote.read(proof.path("checkpoint").asText().getBytes(StandardCharsets.UTF_8)),
                key.name(),
                List.of(key));
        Hash leaf = Hash.ofLeaf(body.path("entry").asText().getBytes(StandardCharsets.UTF_8));
        assertThat(head.size()).isEqualTo(proof.path("treeSize").asLong());
        assertThat(new InclusionProof(index, head.size(), hashes(proof.path("path"))).verifies(leaf, head.root()))
                .isTrue();
    }

    private static List<Hash> hashes(JsonNode path) {
        List<Hash> hashes = new ArrayList<>();
        path.forEach(hash -> hashes.add(Hash.of(HexFormat.of().parseHex(hash.asText()))));
        return hashes;
    }

    /** RFC 6962 section 2.1, word for word. */
    private static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }
}
