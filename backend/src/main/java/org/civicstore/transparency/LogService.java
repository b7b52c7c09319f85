package org.civicstore.transparency;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.transparency.Checkpoint;
import org.civicstore.certification.transparency.GrownTree;
import org.civicstore.certification.transparency.Hash;
import org.civicstore.certification.transparency.HashReader;
import org.civicstore.certification.transparency.LogRefused;
import org.civicstore.certification.transparency.PublicFact;
import org.civicstore.certification.transparency.SignedNote;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;

/** Appends facts to the public log and seals them under a signed head. */
@Singleton
public class LogService {
    private static final int AT_ONCE = 2_000;

    private final Transactor transactor;
    private final LogRepository log;
    private final LogKey key;
    private final LogPublisher publisher;
    private final Ids ids;
    private final Clock clock;

    LogService(Transactor transactor, LogRepository log, LogKey key, LogPublisher publisher, Ids ids, Clock clock) {
        this.transactor = transactor;
        this.log = log;
        this.key = key;
        this.publisher = publisher;
        this.ids = ids;
        this.clock = clock;
    }

    /** Appends a fact in the transaction in which it came to be; waits for nobody, since its place comes later. */
    public void append(Tx tx, PublicFact fact) {
        log.append(tx, ids.next(), fact);
    }

    /**
     * Gives every fact that has been committed its place, and signs the head of what there is then. Only the end of the log is locked
     * meanwhile.
     *
     * @throws LogRefused when the tree would not continue what was signed last: then nothing changes, and people must look
     */
    void seal() {
        boolean more = true;
        while (more) {
            Optional<Checkpoint> published = publisher.checkpoint();
            more = transactor.write(tx -> sealSome(tx, published)) == AT_ONCE;
        }
    }

    private int sealSome(Tx tx, Optional<Checkpoint> published) {
        Instant now = clock.instant();
        Optional<LogHead> last = log.lockHead(tx, now);
        published.ifPresent(seen -> requireAfter(seen, last));
        List<LogRepository.Loose> loose = log.loose(tx, AT_ONCE);
        if (!loose.isEmpty()) {
            long before = last.map(LogHead::size).orElse(0L);
            HashReader edge = last.map(LogHead::edge).orElse(LogService::nothing);
            GrownTree tree = new GrownTree(
                    edge, before, loose.stream().map(LogRepository.Loose::leaf).toList());
            SignedNote note = key.sign(last.map(LogService::note), tree.size(), tree);
            log.place(tx, loose, before);
            log.moveHead(
                    tx,
                    new LogHead(
                            tree.size(),
                            LogHead.subtrees(tree.size(), tree),
                            new String(note.write(), StandardCharsets.UTF_8),
                            now));
        }
        return loose.size();
    }

    /** A database that came back from an old copy must not grow another branch beside what the world has seen. */
    private static void requireAfter(Checkpoint seen, Optional<LogHead> last) {
        long size = last.map(LogHead::size).orElse(0L);
        if (size < seen.size()
                || size == seen.size()
                        && !last.map(head -> note(head).text())
                                .filter(seen.text()::equals)
                                .isPresent()) {
            throw new LogRefused("A head of " + seen.size() + " leaves was published, which the database of " + size
                    + " leaves does not continue");
        }
    }

    private static SignedNote note(LogHead head) {
        return SignedNote.read(head.note().getBytes(StandardCharsets.UTF_8));
    }

    private static Hash nothing(int level, long index) {
        throw new IllegalArgumentException("An empty log has no subtree " + index + " at " + level);
    }
}
