package org.civicstore.search.language;

import java.util.List;
import java.util.Map;

/**
 * One thing, with the words for it.
 *
 * @param id stable, in lower case with hyphens
 * @param names per language tag, each of one to four words that say something
 */
public record Meaning(String id, Map<String, List<String>> names) {
    public Meaning {
        names = Map.copyOf(names);
    }
}
