package org.civicstore.certification.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.civicstore.certification.criterion.SubjectKind;

/** The files that are taken for what is to be distributed, by their extension. */
enum PackageFormat {
    APK("application/vnd.android.package-archive", SubjectKind.ANDROID_PACKAGE),
    EXE("application/x-msdownload", SubjectKind.DESKTOP_INSTALLER),
    MSI("application/x-msi", SubjectKind.DESKTOP_INSTALLER),
    MSIX("application/msix", SubjectKind.DESKTOP_INSTALLER),
    DMG("application/x-apple-diskimage", SubjectKind.DESKTOP_INSTALLER),
    PKG("application/x-xar", SubjectKind.DESKTOP_INSTALLER),
    DEB("application/x-debian-package", SubjectKind.DESKTOP_INSTALLER),
    RPM("application/x-rpm", SubjectKind.DESKTOP_INSTALLER),
    APPIMAGE("application/x-executable", SubjectKind.DESKTOP_INSTALLER),
    FLATPAK("application/vnd.flatpak", SubjectKind.DESKTOP_INSTALLER),
    JAR("application/java-archive", SubjectKind.DESKTOP_INSTALLER),
    IPA("application/x-itunes-ipa", SubjectKind.IOS_APP);

    private final String mediaType;
    private final SubjectKind kind;

    PackageFormat(String mediaType, SubjectKind kind) {
        this.mediaType = mediaType;
        this.kind = kind;
    }

    static Optional<PackageFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    SubjectKind kind() {
        return kind;
    }
}
