package org.civicstore.transparency;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.civicstore.certification.transparency.Checkpoint;
import org.civicstore.certification.transparency.MerkleTree;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.transparency.LogBodies.ConsistencyBody;
import org.civicstore.transparency.LogBodies.EntryBody;
import org.civicstore.transparency.LogBodies.LogBody;
import org.civicstore.transparency.LogBodies.ProofBody;

/** The log as outsiders see it: always as of one head, which the files of this node are complete for. */
@Singleton
class LogView {
    private final LogQueries log;
    private final LogPublisher publisher;
    private final LogFiles files;
    private final LogKey key;

    LogView(LogQueries log, LogPublisher publisher, LogFiles files, LogKey key) {
        this.log = log;
        this.publisher = publisher;
        this.files = files;
        this.key = key;
    }

    LogBody now() {
        return new LogBody(key.open().name(), key.open().toString(), size(), note());
    }

    Page<EntryBody> list(Optional<String> listing, int page, int pageSize) {
        return log.list(listing, size(), page, pageSize).map(entry -> EntryBody.of(entry, Optional.empty()));
    }

    /** A leaf with the proof that it is under the head. */
    EntryBody one(long index) {
        long size = size();
        if (index >= size) {
            throw CommonProblem.notFound("entry");
        }
        LogEntry entry = log.at(index).orElseThrow();
        ProofBody proof = ProofBody.of(MerkleTree.inclusion(index, size, publisher.reader(size)), note().orElseThrow());
        return EntryBody.of(entry, Optional.of(proof));
    }

    ConsistencyBody consistency(long from, long to) {
        if (from < 1 || from > to || to > size()) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "There is no proof from " + from + " to " + to + " leaves; the log has " + size() + ".",
                    "Ask for 1 <= from <= to <= the size of the checkpoint that you hold.");
        }
        return ConsistencyBody.of(MerkleTree.consistency(from, to, publisher.reader(size())));
    }

    private long size() {
        return publisher.checkpoint().map(Checkpoint::size).orElse(0L);
    }

    private Optional<String> note() {
        return files.read(LogFiles.CHECKPOINT).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
