package org.civicstore.catalogue.shelf;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.catalogue.release.ReleaseContent;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.PermissionPurpose;
import org.civicstore.shared.text.Languages;

/**
 * Android's permissions in plain words, from {@code catalogue/android-permissions.json}; protection levels by the
 * reference of {@code android.Manifest.permission}.
 */
@Singleton
public class Permissions {
    private static final String RESOURCE = "catalogue/android-permissions.json";

    private final Map<String, Entry> entries;

    public Permissions() {
        try (InputStream in = Objects.requireNonNull(
                Permissions.class.getClassLoader().getResourceAsStream(RESOURCE), RESOURCE + " is missing")) {
            this.entries = CertificationJson.mapper().readValue(in, new TypeReference<Map<String, Entry>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    /**
     * What the package asks for, sensitive things first; what the vendor declares where there is no package. An app's
     * own permissions, which concern only itself, are left out.
     */
    List<PermissionNotice> of(ReleaseContent content) {
        Map<String, Map<String, String>> purposes = content.declaration().permissions().stream()
                .collect(Collectors.toMap(
                        PermissionPurpose::name, PermissionPurpose::purpose, (first, second) -> first));
        Stream<String> names = content.facts()
                .map(ArtifactFacts::permissions)
                .map(List::stream)
                .orElseGet(() -> content.declaration().permissions().stream().map(PermissionPurpose::name));
        return names.distinct()
                .filter(name -> entries.containsKey(name) || name.startsWith("android.permission."))
                .map(name -> notice(name, purposes.getOrDefault(name, Map.of())))
                .sorted(Comparator.comparing(PermissionNotice::sensitive)
                        .reversed()
                        .thenComparing(PermissionNotice::name))
                .toList();
    }

    /** Per language, a plain verb phrase; empty for a permission that is not known here. */
    Map<String, String> label(String name) {
        Entry entry = entries.get(name);
        return entry == null ? Map.of() : entry.label();
    }

    private PermissionNotice notice(String name, Map<String, String> purpose) {
        Entry entry = entries.get(name);
        String rest = name.substring(name.lastIndexOf('.') + 1);
        return entry == null
                ? new PermissionNotice(name, "Package", false, Languages.sameInAll(rest), purpose)
                : new PermissionNotice(name, entry.icon(), entry.sensitive(), entry.label(), purpose);
    }

    record Entry(String icon, boolean sensitive, Map<String, String> label) {}
}
