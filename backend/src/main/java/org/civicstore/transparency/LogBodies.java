package org.civicstore.transparency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.transparency.ConsistencyProof;
import org.civicstore.certification.transparency.Hash;
import org.civicstore.certification.transparency.InclusionProof;

/** What goes over the wire about the public log. Hashes are in lower-case hexadecimal. */
final class LogBodies {
    private LogBodies() {}

    /**
     * A leaf.
     *
     * @param index its place, from 0
     * @param entry the bytes of the leaf, which are canonical JSON (RFC 8785): hash exactly these
     * @param leafHash SHA-256 of a zero byte and the entry (RFC 6962 section 2.1)
     * @param proof that it is in the tree; only where one leaf is asked for
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record EntryBody(long index, String entry, String leafHash, Optional<ProofBody> proof) {

        static EntryBody of(LogEntry entry, Optional<ProofBody> proof) {
            return new EntryBody(
                    entry.place(),
                    new String(entry.bytes(), StandardCharsets.UTF_8),
                    Hash.ofLeaf(entry.bytes()).toString(),
                    proof);
        }
    }

    /**
     * That a leaf is in the tree (RFC 9162 section 2.1.3).
     *
     * @param treeSize of the tree that the head is of
     * @param path sibling hashes, from the leaf up
     * @param checkpoint the signed head, to be verified with the key of the log
     */
    @Introspected
    record ProofBody(long treeSize, List<String> path, String checkpoint) {

        static ProofBody of(InclusionProof proof, String checkpoint) {
            return new ProofBody(
                    proof.size(), proof.path().stream().map(Hash::toString).toList(), checkpoint);
        }
    }

    /** That the tree of {@code from} leaves is the beginning of that of {@code to} (RFC 9162 section 2.1.4). */
    @Introspected
    record ConsistencyBody(long from, long to, List<String> path) {

        static ConsistencyBody of(ConsistencyProof proof) {
            return new ConsistencyBody(
                    proof.oldSize(),
                    proof.newSize(),
                    proof.path().stream().map(Hash::toString).toList());
        }
    }

    /**
     * What is needed to verify the log.
     *
     * @param key the public key as a C2SP verifier key
     * @param checkpoint the signed head; missing before anything was sealed
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LogBody(String origin, String key, long size, Optional<String> checkpoint) {}
}
