package org.civicstore.search.index;

import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;

/** What is left of a name when all that could make it look like another is taken away. UTS #39, section 4. */
final class Skeleton {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

    private Skeleton() {}

    /** A number that names with the same skeleton share, and others hardly ever. */
    static long number(String name) {
        long number = 1125899906842597L;
        for (char letter : of(name).toCharArray()) {
            number = 31 * number + letter;
        }
        return number;
    }

    static String of(String name) {
        return CHECKER.getSkeleton(name.toLowerCase(Locale.ROOT)).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
