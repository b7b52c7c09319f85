package org.civicstore.certification.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of RFC 6962 section 2.1 over whatever holds its nodes: roots and proofs of any size that the tree ever had. Reads only
 * complete subtrees, a few for each level.
 */
public final class MerkleTree {

    private MerkleTree() {}

    /** The root of the first {@code size} leaves. */
    public static Hash root(long size, HashReader nodes) {
        if (size < 0) {
            throw new IllegalArgumentException("No tree has " + size + " leaves");
        }
        return size == 0 ? Hash.EMPTY_ROOT : subtree(0, size, nodes);
    }

    /**
     * That a leaf is in the tree (RFC 9162 section 2.1.3.1).
     *
     * @param index of the leaf, from 0
     */
    public static InclusionProof inclusion(long index, long size, HashReader nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has none at " + index);
        }
        List<Hash> path = new ArrayList<>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long middle = begin + leftLeaves(end - begin);
            if (index < middle) {
                path.add(subtree(middle, end, nodes));
                end = middle;
            } else {
                path.add(subtree(begin, middle, nodes));
                begin = middle;
            }
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /** That the tree of {@code oldSize} leaves is the beginning of the one of {@code newSize} (RFC 9162 section 2.1.4.1). */
    public static ConsistencyProof consistency(long oldSize, long newSize, HashReader nodes) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("A log grows: not from " + oldSize + " to " + newSize);
        }
        List<Hash> path = new ArrayList<>();
        if (oldSize > 0) {
            long begin = 0;
            long end = newSize;
            while (end != oldSize) {
                long middle = begin + leftLeaves(end - begin);
                if (oldSize <= middle) {
                    path.add(subtree(middle, end, nodes));
                    end = middle;
                } else {
                    path.add(subtree(begin, middle, nodes));
                    begin = middle;
                }
            }
            // Where the old tree is itself a subtree from the first leaf on, the verifier has its root already.
            if (begin > 0) {
                path.add(subtree(begin, end, nodes));
            }
        }
        return new ConsistencyProof(oldSize, newSize, path.reversed());
    }

    private static Hash subtree(long begin, long end, HashReader nodes) {
        long leaves = end - begin;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return nodes.read(level, begin >> level);
        }
        long middle = begin + leftLeaves(leaves);
        return Hash.ofNode(subtree(begin, middle, nodes), subtree(middle, end, nodes));
    }

    /** The largest power of two below the number of leaves, which is at least 2. */
    private static long leftLeaves(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
