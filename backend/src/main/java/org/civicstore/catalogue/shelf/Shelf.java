package org.civicstore.catalogue.shelf;

import java.util.Locale;

/** Names of the shelves: one for all listings, one for those that may be promoted, one for each category, platform, language and vendor. */
public final class Shelf {
    static final String ALL = "all";
    /** What the store may put forward of its own accord: {@link ListingCard#promotable}. */
    public static final String PROMOTABLE = "promotable";

    private Shelf() {}

    static String category(String slug) {
        return name("category", slug);
    }

    static String platform(String platform) {
        return name("platform", platform);
    }

    static String language(String tag) {
        return name("language", tag);
    }

    static String vendor(String slug) {
        return name("vendor", slug);
    }

    /** Only what a shelf can be called; what is left out cannot be on any shelf. */
    private static String name(String kind, String value) {
        String plain = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "_");
        return kind + '.' + (plain.length() > 60 ? plain.substring(0, 60) : plain);
    }
}
