package org.civicstore.certification.manifest;

import java.util.Map;
import java.util.Optional;

/**
 * One type of data that the app collects.
 *
 * @param type such as {@code location}, {@code health}, {@code national-id}
 * @param purpose per language
 * @param sharedWith who receives it, when it is shared
 */
public record CollectedData(String type, Map<String, String> purpose, boolean shared, Optional<String> sharedWith) {

    public CollectedData {
        purpose = Map.copyOf(purpose);
    }
}
