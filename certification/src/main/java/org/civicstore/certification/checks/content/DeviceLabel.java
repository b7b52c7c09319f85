package org.civicstore.certification.checks.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.civicstore.certification.artifact.PackageDescription;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.finding.Location;

/**
 * The name that a device shows below the icon.
 *
 * @param where it stands in the package
 */
record DeviceLabel(Location where, String text) {

    /** Empty without a package, for one that no device shows by a label, and for an iOS package that gives none. */
    static Optional<DeviceLabel> of(CheckContext context) throws IOException, UnreadablePackage {
        Optional<Path> file = context.subject().artifact().map(ArtifactFile::path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return switch (context.subject().kind()) {
            case ANDROID_PACKAGE ->
                Optional.of(new DeviceLabel(
                        Location.at("AndroidManifest.xml", "application/@android:label"),
                        context.readings().manifest(file.get()).label()));
            case IOS_APP ->
                context.readings()
                        .description(file.get())
                        .flatMap(PackageDescription::label)
                        .map(text -> new DeviceLabel(Location.at("Info.plist", "CFBundleDisplayName"), text));
            case WEB_APP, STORE_LINK, DESKTOP_INSTALLER -> Optional.empty();
        };
    }
}
