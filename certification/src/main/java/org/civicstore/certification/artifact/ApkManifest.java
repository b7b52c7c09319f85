package org.civicstore.certification.artifact;

import java.util.List;

/**
 * What an Android package says about itself in AndroidManifest.xml and its network security configuration.
 *
 * @param label the application's name in the default language; empty when it has none
 * @param permissions requested ones, sorted, without duplicates
 * @param cleartext where unencrypted traffic is allowed: {@code *} for everywhere, else domains; empty when it is not
 * @param trustsUserCertificates whether connections trust certificates that the device's user installed
 */
public record ApkManifest(
        String packageName,
        String versionName,
        long versionCode,
        int minSdk,
        int targetSdk,
        String label,
        boolean debuggable,
        List<String> permissions,
        List<ApkComponent> components,
        List<String> cleartext,
        boolean trustsUserCertificates) {

    public ApkManifest {
        permissions = List.copyOf(permissions);
        components = List.copyOf(components);
        cleartext = List.copyOf(cleartext);
    }

    /** Components that any other app on the device can reach. */
    public List<ApkComponent> openComponents() {
        return components.stream().filter(ApkComponent::open).toList();
    }
}
