package org.civicstore.certification.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * The nodes of a tree that leaves were added to, before anything is stored: what was there is read from where it is, what is new is
 * worked out once.
 */
public final class GrownTree implements HashReader {

    private final HashReader before;
    private final long oldSize;
    private final long size;
    /** For each level the complete subtrees that the old tree did not have, from the left. */
    private final List<List<Hash>> fresh = new ArrayList<>();

    /**
     * A tree and what comes behind it.
     *
     * @param before the nodes of the tree of {@code oldSize} leaves
     * @param leaves the hashes of the new leaves, in order
     */
    public GrownTree(HashReader before, long oldSize, List<Hash> leaves) {
        this.before = before;
        this.oldSize = oldSize;
        this.size = oldSize + leaves.size();
        fresh.add(List.copyOf(leaves));
        for (int level = 1; size >> level > 0; level++) {
            List<Hash> nodes = new ArrayList<>();
            for (long index = oldSize >> level; index < size >> level; index++) {
                nodes.add(Hash.ofNode(read(level - 1, 2 * index), read(level - 1, 2 * index + 1)));
            }
            fresh.add(nodes);
        }
    }

    @Override
    public Hash read(int level, long index) {
        if (level < 0 || level >= Long.SIZE || index < 0 || index >= size >> level) {
            throw new IllegalArgumentException(
                    "A tree of " + size + " leaves has no subtree " + index + " at " + level);
        }
        long old = oldSize >> level;
        return index < old ? before.read(level, index) : fresh.get(level).get(Math.toIntExact(index - old));
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return MerkleTree.root(size, this);
    }
}
