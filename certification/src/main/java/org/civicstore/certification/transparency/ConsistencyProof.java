package org.civicstore.certification.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * That a tree only grew.
 *
 * @param oldSize leaves of the tree before; the empty tree is the beginning of every other, without any path
 * @param newSize leaves of the tree after
 * @param path from the leaves upwards
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether the tree with the old root is the beginning of that with the new one (RFC 9162 section 2.1.4.2). */
    public boolean verifies(Hash oldRoot, Hash newRoot) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot) && (oldSize > 0 || oldRoot.equals(Hash.EMPTY_ROOT));
        }
        if (oldSize == 0) {
            return path.isEmpty() && oldRoot.equals(Hash.EMPTY_ROOT);
        }
        return !path.isEmpty() && climb(oldRoot, newRoot);
    }

    private boolean climb(Hash oldRoot, Hash newRoot) {
        List<Hash> steps = new ArrayList<>(path);
        if (Long.bitCount(oldSize) == 1) {
            steps.addFirst(oldRoot);
        }
        int complete = Long.numberOfTrailingZeros(~(oldSize - 1));
        long place = (oldSize - 1) >> complete;
        long last = (newSize - 1) >> complete;
        Hash before = steps.getFirst();
        Hash after = before;
        for (Hash step : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                before = Hash.ofNode(step, before);
                after = Hash.ofNode(step, after);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hash.ofNode(after, step);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(oldRoot) && after.equals(newRoot);
    }
}
