package org.civicstore.certification.manifest;

import java.util.Map;

/**
 * Why the app asks for a permission.
 *
 * @param name in full, such as {@code android.permission.CAMERA}
 * @param purpose per language
 */
public record PermissionPurpose(String name, Map<String, String> purpose) {

    public PermissionPurpose {
        purpose = Map.copyOf(purpose);
    }
}
