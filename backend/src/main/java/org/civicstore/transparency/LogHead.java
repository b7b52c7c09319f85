package org.civicstore.transparency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.civicstore.certification.transparency.Hash;
import org.civicstore.certification.transparency.HashReader;

/**
 * The end of the log as it was sealed last.
 *
 * @param subtrees the roots of the complete subtrees that the tree of this size consists of, the largest first: all that is needed
 *     to go on without reading what came before
 * @param note the head, signed (C2SP tlog-checkpoint)
 */
record LogHead(long size, List<Hash> subtrees, String note, Instant sealedAt) {

    LogHead {
        subtrees = List.copyOf(subtrees);
        if (subtrees.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(size + " leaves do not make " + subtrees.size() + " complete subtrees");
        }
    }

    /** The complete subtrees of a tree, the largest first. */
    static List<Hash> subtrees(long size, HashReader nodes) {
        List<Hash> subtrees = new ArrayList<>();
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                subtrees.add(nodes.read(level, (size >> level) - 1));
            }
        }
        return subtrees;
    }

    /** The nodes of the tree that a longer one is built from: those on its right edge. */
    HashReader edge() {
        return (level, index) -> {
            if ((size >> level & 1) == 0 || index != (size >> level) - 1) {
                throw new IllegalArgumentException("Not on the edge of " + size + " leaves: " + index + " at " + level);
            }
            return subtrees.get(Long.bitCount(size >> (level + 1)));
        };
    }
}
