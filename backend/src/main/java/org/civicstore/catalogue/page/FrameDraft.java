package org.civicstore.catalogue.page;

import org.jspecify.annotations.Nullable;

/** A frame in the making. */
public final class FrameDraft {
    private final Speech t;
    private final Assets assets;
    private final String origin;
    private final String path;
    private final String theme;
    private final boolean signedIn;
    private String current = "";
    private String search = "";
    private boolean headerSearch = true;
    private boolean indexed = true;
    private @Nullable String styles;
    private @Nullable String feed;
    private @Nullable String data;

    FrameDraft(Speech t, Assets assets, String origin, String path, String theme, boolean signedIn) {
        this.t = t;
        this.assets = assets;
        this.origin = origin;
        this.path = path;
        this.theme = theme;
        this.signedIn = signedIn;
    }

    public Speech t() {
        return t;
    }

    String origin() {
        return origin;
    }

    public FrameDraft current(String entry) {
        this.current = entry;
        return this;
    }

    FrameDraft search(String text) {
        this.search = text;
        return this;
    }

    FrameDraft withoutHeaderSearch() {
        this.headerSearch = false;
        return this;
    }

    public FrameDraft notIndexed() {
        this.indexed = false;
        return this;
    }

    /** Adds styles that only pages like this one need. */
    public FrameDraft styled(String source) {
        this.styles = source;
        return this;
    }

    FrameDraft feed(String path) {
        this.feed = path;
        return this;
    }

    FrameDraft data(String json) {
        this.data = json;
        return this;
    }

    public Frame titled(String title, String description) {
        return new Frame(
                t,
                assets,
                origin,
                path,
                title,
                description,
                current,
                search,
                headerSearch,
                indexed,
                signedIn,
                theme,
                styles,
                feed,
                data);
    }
}
