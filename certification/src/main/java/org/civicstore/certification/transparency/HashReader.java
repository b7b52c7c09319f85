package org.civicstore.certification.transparency;

/** Where the nodes of a tree are read: from tiles, from rows, from memory. */
@FunctionalInterface
public interface HashReader {

    /**
     * The hash of a complete subtree, which never changes once its leaves are there.
     *
     * @param level how often its leaves were halved: it has {@code 2^level} of them, and level 0 is a leaf itself
     * @param index counts the complete subtrees of that level from the left, from 0
     */
    Hash read(int level, long index);
}
