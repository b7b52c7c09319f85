package org.civicstore.certification.criterion;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The set of criteria that a programme demands.
 *
 * @param id stable, such as {@code base}, {@code employment}, {@code tax}
 * @param name per language
 * @param inherits the profile whose criteria are demanded too
 * @param languages BCP 47 tags of the languages every listing text must exist in
 */
public record Profile(String id, Map<String, String> name, Optional<String> inherits, List<String> languages) {

    public Profile {
        name = Map.copyOf(name);
        languages = List.copyOf(languages);
    }
}
