package org.civicstore.certification.specimens;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part {@code apk} of a specimen's sheet: what differs from {@link ApkSpecimen#good()}.
 *
 * @param file name in the folder; {@code app.apk} when left out
 * @param application attributes of the application element
 * @param components elements inside the application element
 * @param files further entries, name to text (one byte per character)
 * @param classes dex files, name to the classes they define
 * @param signed how; with the own key under v2 and v3 when left out
 */
public record SpecimenApk(
        Optional<String> file,
        Optional<Integer> target,
        Optional<Long> versionCode,
        Optional<String> versionName,
        Optional<String> label,
        List<String> application,
        List<String> permissions,
        List<String> components,
        Optional<String> networkSecurity,
        Map<String, String> files,
        Map<String, List<String>> classes,
        Optional<Signing> signed) {

    private static final SigningKey OTHER_KEY = SigningKey.create();

    /** How the package is signed, or how it is spoilt. */
    public enum Signing {
        OWN_KEY,
        OTHER_KEY,
        /** By the own key, which proves that it took over from the other. */
        ROTATED,
        V1_ONLY,
        NOT,
        /** Changed by one bit after signing. */
        DAMAGED,
        /** Cut off before its end. */
        CUT
    }

    static String signer(String name) {
        return switch (name) {
            case "own" -> ApkSpecimen.signer();
            case "other" -> OTHER_KEY.sha256();
            default -> name;
        };
    }

    void build(Path folder) throws Exception {
        ApkSpecimen specimen = ApkSpecimen.good();
        target.ifPresent(specimen::target);
        if (versionCode.isPresent() || versionName.isPresent()) {
            specimen.version(versionCode.orElse(7L), versionName.orElse("1.2.0"));
        }
        label.ifPresent(specimen::label);
        application.forEach(specimen::application);
        permissions.forEach(specimen::permission);
        components.forEach(specimen::component);
        networkSecurity.ifPresent(specimen::networkSecurity);
        files.forEach(specimen::file);
        classes.forEach((dex, names) -> specimen.classes(dex, names.toArray(String[]::new)));
        sign(specimen, folder.resolve(file.orElse("app.apk")));
    }

    private void sign(ApkSpecimen specimen, Path apk) throws Exception {
        switch (signed.orElse(Signing.OWN_KEY)) {
            case OWN_KEY -> specimen.write(apk);
            case OTHER_KEY -> specimen.signedBy(OTHER_KEY).write(apk);
            case ROTATED -> specimen.rotated(OTHER_KEY, ApkSpecimen.ownKey()).write(apk);
            case V1_ONLY -> specimen.signedWithV1Only().write(apk);
            case NOT -> Files.write(apk, specimen.unsigned());
            case DAMAGED -> {
                byte[] bytes = Files.readAllBytes(specimen.write(apk));
                bytes[10] ^= 1; // the time of the first entry, which no reader cares about
                Files.write(apk, bytes);
            }
            case CUT -> {
                byte[] bytes = Files.readAllBytes(specimen.write(apk));
                Files.write(apk, Arrays.copyOf(bytes, bytes.length - 100));
            }
        }
    }
}
