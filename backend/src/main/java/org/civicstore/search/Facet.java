package org.civicstore.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What answers can be narrowed by. The names are stable: they stand in addresses and in the API. */
public enum Facet {
    /** Slug of a life event that the listing helps in. */
    LIFE_EVENT("lifeEvent"),
    /** Slug of a category. */
    CATEGORY("category"),
    /** Where it runs: {@code web}, {@code android} ... */
    PLATFORM("platform"),
    /** BCP 47 tag of a language that the app speaks. */
    LANGUAGE("language"),
    /** {@code free}, {@code partly_paid}, {@code paid}. */
    PRICE("price"),
    /** What sort of body offers it: {@code public_body}, {@code company}, {@code voluntary}. */
    PROVIDER("provider"),
    /** {@code valid} or {@code provisional}. */
    CERTIFICATE("certificate"),
    /** How the accessibility criteria were met. */
    ACCESSIBILITY("accessibility"),
    /** What it does with data: {@code no_data}, {@code no_trackers}, {@code no_account} ... */
    DATA("data"),
    /** Ids of the warnings that it does not carry. Every value that is asked for is demanded. */
    WITHOUT("without");

    private final String key;

    Facet(String key) {
        this.key = key;
    }

    /** The name of the parameter and of the member in an answer. */
    public String key() {
        return key;
    }

    /** The facet of that name. */
    public static Optional<Facet> ofKey(String key) {
        return Arrays.stream(values()).filter(facet -> facet.key.equals(key)).findFirst();
    }

    /** Whether a listing must have every value that is asked for, and not only one of them. */
    public boolean demandsAll() {
        return this == WITHOUT;
    }

    /** Values are compared without regard to case. */
    public static String value(String given) {
        return given.strip().toLowerCase(Locale.ROOT);
    }
}
