package org.civicstore.taxonomy;

import java.util.Arrays;
import java.util.Optional;

/** What sort of thing an entry of the taxonomy is. */
public enum EntryKind {
    /** A situation in life with its steps. Its address may change. */
    LIFE_EVENT("life-events", true),
    /** A field that listings are sorted into. Vendors name it in their declarations, so its slug stays. */
    CATEGORY("categories", false),
    /** Listings that operators put together under a heading, for a time or for good. Its address may change. */
    COLLECTION("collections", true);

    private final String path;
    private final boolean renamed;

    EntryKind(String path, boolean renamed) {
        this.path = path;
        this.renamed = renamed;
    }

    /** The plural noun that stands for it in addresses. */
    public String path() {
        return path;
    }

    /** Whether the slug may change once people have seen it. */
    public boolean mayBeRenamed() {
        return renamed;
    }

    /** By the noun in addresses. */
    static Optional<EntryKind> of(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }
}
