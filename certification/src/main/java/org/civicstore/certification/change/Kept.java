package org.civicstore.certification.change;

import java.util.List;

/**
 * What a release has in common with the last approved one, of the things that are counted: it was approved with that one.
 *
 * @param items sorted; never empty
 */
public record Kept(Aspect aspect, List<String> items) {

    public Kept {
        items = List.copyOf(items);
    }
}
