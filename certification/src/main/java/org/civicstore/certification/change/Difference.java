package org.civicstore.certification.change;

import java.util.Map;

/**
 * One difference from the last approved release, and what it means.
 *
 * @param item which permission, server, field; short, never a text in full
 * @param reason per language (nb, en)
 */
public record Difference(Aspect aspect, Move move, String item, ChangeClass changeClass, Map<String, String> reason) {

    public Difference {
        reason = Map.copyOf(reason);
    }
}
