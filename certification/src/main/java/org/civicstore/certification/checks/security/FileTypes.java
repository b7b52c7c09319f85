package org.civicstore.certification.checks.security;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.civicstore.certification.criterion.SubjectKind;

/**
 * The file types that a kind of app may be distributed as.
 *
 * @param byExtension extension with its dot to the media types that its content may have
 */
record FileTypes(Map<String, Set<String>> byExtension) {

    private static final String ZIP = "application/zip";
    private static final String JAR = "application/java-archive";
    private static final Set<String> UNSPECIFIC = Set.of("", "application/octet-stream", "binary/octet-stream");

    private static final FileTypes ANDROID =
            new FileTypes(Map.of(".apk", Set.of("application/vnd.android.package-archive")));

    private static final FileTypes IOS = new FileTypes(Map.of(".ipa", Set.of("application/x-itunes-ipa")));

    private static final FileTypes DESKTOP = new FileTypes(Map.ofEntries(
            Map.entry(
                    ".exe",
                    Set.of(
                            "application/x-msdownload",
                            "application/x-dosexec",
                            "application/vnd.microsoft.portable-executable")),
            Map.entry(".msi", Set.of("application/x-ms-installer", "application/x-msi")),
            Map.entry(".dmg", Set.of("application/x-apple-diskimage")),
            Map.entry(
                    ".pkg", Set.of("application/x-xar", "application/vnd.xara", "application/vnd.apple.installer+xml")),
            Map.entry(
                    ".deb",
                    Set.of(
                            "application/x-debian-package",
                            "application/x-archive",
                            "application/vnd.debian.binary-package")),
            Map.entry(".msix", Set.of(ZIP, "application/msix")),
            Map.entry(".flatpak", Set.of("application/vnd.flatpak")),
            Map.entry(".rpm", Set.of("application/x-rpm")),
            Map.entry(
                    ".appimage",
                    Set.of(
                            "application/x-executable",
                            "application/x-sharedlib",
                            "application/x-elf",
                            "application/vnd.appimage")),
            Map.entry(".jar", Set.of(JAR, ZIP)),
            Map.entry(".zip", Set.of(ZIP, JAR)),
            Map.entry(".gz", Set.of("application/gzip")),
            Map.entry(".tgz", Set.of("application/gzip"))));

    static FileTypes of(SubjectKind kind) {
        return switch (kind) {
            case ANDROID_PACKAGE -> ANDROID;
            case DESKTOP_INSTALLER -> DESKTOP;
            case IOS_APP -> IOS;
            case WEB_APP, STORE_LINK -> new FileTypes(Map.of());
        };
    }

    boolean content(String mediaType) {
        return byExtension.values().stream().anyMatch(types -> types.contains(mediaType));
    }

    boolean pair(String fileName, String mediaType) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return byExtension.entrySet().stream()
                .anyMatch(entry ->
                        lower.endsWith(entry.getKey()) && entry.getValue().contains(mediaType));
    }

    boolean claim(String claimed, String content) {
        String type = claimed.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return UNSPECIFIC.contains(type)
                || type.equals(content)
                || byExtension.values().stream().anyMatch(types -> types.contains(type) && types.contains(content))
                // Browsers call every ZIP-based file so when they do not know the extension.
                || (type.equals(ZIP) && content.endsWith("-archive"))
                || type.equals("application/x-zip-compressed");
    }

    String extensions() {
        return String.join(", ", new TreeMap<>(byExtension).keySet());
    }
}
