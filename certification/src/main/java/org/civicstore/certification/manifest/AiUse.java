package org.civicstore.certification.manifest;

import java.util.Map;

/**
 * Whether the app generates, scores or recommends by a model.
 *
 * @param description per language: what for; empty when {@code used} is false
 */
public record AiUse(boolean used, Map<String, String> description) {

    public AiUse {
        description = Map.copyOf(description);
    }
}
