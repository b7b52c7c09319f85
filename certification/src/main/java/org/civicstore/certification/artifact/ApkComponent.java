package org.civicstore.certification.artifact;

import java.util.List;

/**
 * A component that an Android package declares.
 *
 * @param type {@code activity}, {@code activity-alias}, {@code service}, {@code receiver} or {@code provider}
 * @param exported whether other apps can reach it: the attribute, or the platform's default when it is absent
 * @param permission what a caller must hold, empty when anyone may call
 * @param actions the actions of its intent filters
 */
public record ApkComponent(String type, String name, boolean exported, String permission, List<String> actions) {
    public ApkComponent {
        actions = List.copyOf(actions);
    }

    /** Whether any other app on the device can reach it. */
    public boolean open() {
        return exported && permission.isEmpty();
    }

    /** Such as {@code service org.example.Sync}. */
    public String typeAndName() {
        return type + " " + name;
    }
}
