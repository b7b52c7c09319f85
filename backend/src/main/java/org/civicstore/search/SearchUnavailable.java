package org.civicstore.search;

/** The index of this node cannot answer now; never the asker's fault. */
public final class SearchUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SearchUnavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
