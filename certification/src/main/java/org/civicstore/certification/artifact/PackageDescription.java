package org.civicstore.certification.artifact;

import java.util.List;
import java.util.Optional;

/**
 * What a package for another system than Android says about itself. What its format has no place for, or it leaves out, is
 * empty: not known, which is not the same as none.
 *
 * @param format such as {@code ipa}, {@code deb}
 * @param name by which the system knows it: bundle identifier, package name, main attribute
 * @param label as people see it
 * @param minimumSystem such as {@code iOS 15.0}
 * @param permissions what the person is asked for, sorted
 * @param cleartext where unencrypted traffic is allowed: {@code *} for everywhere, else domains
 * @param architectures processors that it runs on, in the words of its format; empty when it does not say
 * @param signer SHA-256 of the certificate under which all of it verifies, lower-case hex
 * @param broken why its signature does not verify; empty when it has none, or none that is verified here
 * @param remarks what a person may want to know beside these, as sentences
 */
public record PackageDescription(
        String format,
        Optional<String> name,
        Optional<String> version,
        Optional<String> label,
        Optional<String> minimumSystem,
        List<String> permissions,
        List<String> cleartext,
        List<String> architectures,
        Optional<String> signer,
        List<String> broken,
        List<String> remarks) {

    private static final int MAX_TEXT = 300;
    private static final int MAX_ITEMS = 200;

    public PackageDescription {
        permissions = few(permissions);
        cleartext = few(cleartext);
        architectures = few(architectures);
        broken = few(broken);
        remarks = few(remarks);
    }

    /** With a name and a version and nothing else. */
    static PackageDescription of(String format, Optional<String> name, Optional<String> version) {
        return new PackageDescription(
                format,
                name.flatMap(PackageDescription::text),
                version.flatMap(PackageDescription::text),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    PackageDescription labelled(Optional<String> text) {
        return new PackageDescription(
                format,
                name,
                version,
                text.flatMap(PackageDescription::text),
                minimumSystem,
                permissions,
                cleartext,
                architectures,
                signer,
                broken,
                remarks);
    }

    PackageDescription runningOn(Optional<String> system, List<String> processors) {
        return new PackageDescription(
                format,
                name,
                version,
                label,
                system.flatMap(PackageDescription::text),
                permissions,
                cleartext,
                processors,
                signer,
                broken,
                remarks);
    }

    PackageDescription asking(List<String> permissionNames, List<String> unencrypted) {
        return new PackageDescription(
                format,
                name,
                version,
                label,
                minimumSystem,
                permissionNames,
                unencrypted,
                architectures,
                signer,
                broken,
                remarks);
    }

    PackageDescription signedBy(Optional<String> certificate, List<String> reasons) {
        return new PackageDescription(
                format,
                name,
                version,
                label,
                minimumSystem,
                permissions,
                cleartext,
                architectures,
                certificate,
                reasons,
                remarks);
    }

    PackageDescription remarking(List<String> sentences) {
        return new PackageDescription(
                format,
                name,
                version,
                label,
                minimumSystem,
                permissions,
                cleartext,
                architectures,
                signer,
                broken,
                sentences);
    }

    /** A vendor's text, of a length that people read; empty when it is blank. */
    static Optional<String> text(String text) {
        String stripped = text.strip();
        String shown = stripped.length() <= MAX_TEXT ? stripped : stripped.substring(0, MAX_TEXT) + "…";
        return Optional.of(shown).filter(each -> !each.isEmpty());
    }

    private static List<String> few(List<String> items) {
        return items.stream()
                .limit(MAX_ITEMS)
                .flatMap(item -> text(item).stream())
                .toList();
    }
}
