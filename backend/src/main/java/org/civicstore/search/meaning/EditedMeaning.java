package org.civicstore.search.meaning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.search.language.Meaning;

/**
 * What operators made of a meaning.
 *
 * @param names per language tag; nothing: it is removed
 * @param rowVersion grows with each change, from 1
 */
record EditedMeaning(String id, Optional<Map<String, List<String>>> names, int rowVersion) {

    Optional<Meaning> meaning() {
        return names.map(said -> new Meaning(id, said));
    }
}
