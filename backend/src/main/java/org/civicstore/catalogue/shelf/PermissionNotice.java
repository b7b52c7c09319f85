package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import java.util.Map;

/**
 * Something that the app may do on the device, in plain words.
 *
 * @param name the technical name
 * @param icon name of its icon in the sprite
 * @param sensitive whether the system guards it as dangerous, so that it is shown first
 * @param label per language: a plain verb phrase; the technical name when it is not known here
 * @param purpose per language: why, as the vendor says; empty when not said
 */
@Introspected
public record PermissionNotice(
        String name, String icon, boolean sensitive, Map<String, String> label, Map<String, String> purpose) {

    public PermissionNotice {
        label = Map.copyOf(label);
        purpose = Map.copyOf(purpose);
    }
}
