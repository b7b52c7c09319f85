package org.civicstore.catalogue.page;

import java.util.List;
import org.civicstore.catalogue.warning.WarningNotice;

/**
 * A warning in words.
 *
 * @param criteria ids of the criteria that speak about it
 */
public record WarningView(String label, String reason, List<String> criteria) {

    static WarningView of(WarningNotice warning, Speech t) {
        return new WarningView(
                label(warning.id(), t),
                t.say("storefront.warning." + warning.id() + ".reason", "items", items(warning, t)),
                warning.criteria());
    }

    /** What the warning is called, in two or three words. */
    public static String label(String id, Speech t) {
        return t.say("storefront.warning." + id + ".label");
    }

    private static String items(WarningNotice warning, Speech t) {
        return switch (warning.id()) {
            case "outside-eea" -> t.countryNames(warning.items());
            case "shares-data" -> t.words("data", warning.items());
            default -> String.join(", ", warning.items());
        };
    }
}
