package org.civicstore.organisation;

import com.ibm.icu.text.Transliterator;
import java.util.Set;

/** Names of organisations as they stand in addresses: lower-case ASCII letters, digits and hyphens. */
final class Slugs {
    private static final int LONGEST = 50;
    /** Words that stand in the same place of an address for something else. */
    private static final Set<String> RESERVED = Set.of("new", "current", "");

    private Slugs() {}

    /** The name itself at the first attempt, then name-2, name-3 and so on. */
    static String candidate(String name, int attempt) {
        String plain = plain(name);
        String base = RESERVED.contains(plain) ? "organisation" : plain;
        return attempt == 1 ? base : base + "-" + attempt;
    }

    private static String plain(String name) {
        String ascii =
                Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower").transliterate(name);
        String hyphened = ascii.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return hyphened.length() <= LONGEST
                ? hyphened
                : hyphened.substring(0, LONGEST).replaceAll("-+$", "");
    }
}
