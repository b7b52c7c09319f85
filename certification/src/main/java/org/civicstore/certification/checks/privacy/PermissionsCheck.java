package org.civicstore.certification.checks.privacy;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.artifact.PackageDescription;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.checks.ApkCheck;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.ProgrammeLanguages;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.PermissionPurpose;

/**
 * PRV-01: each sensitive permission that the package requests has a declared purpose. GDPR article 5(1)(c); OWASP MASVS
 * PRIVACY-1. Whether the purpose fits a feature is for a person.
 */
public final class PermissionsCheck extends ApkCheck {

    /** Of an app in another store nobody here sees the package, and a person asks; an iOS app's may be handed in. */
    private static final Set<SubjectKind> KINDS =
            Set.of(SubjectKind.ANDROID_PACKAGE, SubjectKind.STORE_LINK, SubjectKind.IOS_APP);

    private static final CheckInfo INFO =
            new CheckInfo("android.permissions", "2", "PRV-01", KINDS, Duration.ofSeconds(60));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    protected CheckOutcome examine(CheckContext context, ArtifactFile artifact, Findings findings)
            throws IOException, UnreadablePackage {
        if (context.subject().kind() == SubjectKind.ANDROID_PACKAGE) {
            List<String> requested =
                    context.readings().manifest(artifact.path()).permissions();
            return examine(context, requested, "AndroidManifest.xml", findings);
        }
        Optional<PackageDescription> described = context.readings().description(artifact.path());
        return described.filter(each -> each.format().equals("ipa")).isPresent()
                ? examine(context, described.get().permissions(), "Info.plist", findings)
                : new CheckOutcome.NotApplicable("The file is of a format that has no permissions to read here.");
    }

    private static CheckOutcome examine(
            CheckContext context, List<String> requested, String manifest, Findings findings) {
        Map<String, PermissionPurpose> declared = context.subject().declaration().permissions().stream()
                .collect(Collectors.toMap(PermissionPurpose::name, p -> p, (first, _) -> first));
        List<String> sensitive =
                requested.stream().filter(SensitivePermissions::contains).toList();
        for (String permission : sensitive) {
            PermissionPurpose purpose = declared.get(permission);
            Location where = Location.at(manifest, "uses-permission[" + permission + "]");
            if (purpose == null || purpose.purpose().values().stream().allMatch(String::isBlank)) {
                findings.add(
                        "android.permission.undeclared",
                        where,
                        "The package asks for a sensitive permission, and the declaration does not say what for.",
                        permission,
                        "Declare the purpose in every language of the programme, or remove the permission from the"
                                + " build.");
            } else {
                languages(context, purpose, findings);
            }
        }
        Set<String> unused = new HashSet<>(declared.keySet());
        requested.forEach(unused::remove);
        for (String permission : unused.stream().sorted().toList()) {
            findings.add(
                    Severity.MINOR,
                    "android.permission.not-requested",
                    Location.at("declaration", "/permissions"),
                    "The declaration explains a permission that the package does not ask for.",
                    permission,
                    "Remove it from the declaration.");
        }
        return findings.outcome(
                sensitive.isEmpty()
                        ? "Permissions requested: " + requested.size() + ", none of them sensitive."
                        : requested.size() + " permissions requested; of these " + sensitive.size()
                                + " are sensitive, and each of those has a purpose.");
    }

    private static void languages(CheckContext context, PermissionPurpose purpose, Findings findings) {
        List<String> missing = ProgrammeLanguages.missing(context, purpose.purpose());
        if (!missing.isEmpty()) {
            findings.add(
                    Severity.MAJOR,
                    "android.permission.language",
                    Location.at("declaration", "/permissions"),
                    "The purpose of a sensitive permission is not explained in every language of the programme.",
                    purpose.name() + " lacks " + String.join(", ", missing),
                    "Add the missing texts.");
        }
    }
}
