package org.civicstore.certification.criterion;

import java.util.Comparator;
import java.util.regex.Pattern;

/** How editions are called: year and number within it, such as {@code 2026-1}. */
final class EditionId {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{1,2}");

    /** From the oldest to the newest; 2026-10 comes after 2026-9. */
    static final Comparator<String> BY_AGE = Comparator.comparing((String id) -> year(id))
            .thenComparing(id -> Integer.parseInt(id.substring(id.indexOf('-') + 1)));

    private EditionId() {}

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    private static int year(String id) {
        return Integer.parseInt(id.substring(0, id.indexOf('-')));
    }
}
