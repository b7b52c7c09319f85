package org.civicstore.certification.checks.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.artifact.IconHash;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.checks.ApkCheck;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.checks.ProgrammeLanguages;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.ManifestLimits;

/**
 * CNT-01: the texts of the listing exist in every language of the programme, keep their limits, bear the name that the device
 * shows and do not borrow the name of an authority. The last is a hint for a person: the listing may be the authority's own.
 */
public final class ListingTextsCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("listing.texts", "3", "CNT-01", Kinds.ALL, Duration.ofSeconds(60));
    private static final String DECLARATION = "declaration";

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        Findings findings = new Findings(context, INFO);
        Manifest declaration = context.subject().declaration();
        text(context, findings, "name", declaration.name(), ManifestLimits.NAME);
        text(context, findings, "shortDescription", declaration.shortDescription(), ManifestLimits.SHORT_DESCRIPTION);
        text(context, findings, "description", declaration.description(), ManifestLimits.DESCRIPTION);
        declaration.name().forEach((language, name) -> AuthorityNames.in(name)
                .ifPresent(word -> findings.add(
                        "listing.authority",
                        Location.at(DECLARATION, "/name/" + language),
                        "The name may make people believe that the app is an authority's own.",
                        "\"" + word + "\" in \"" + name + "\"",
                        "Choose a name without it, or show that you act for that authority.")));
        try {
            Optional<DeviceLabel> label = DeviceLabel.of(context);
            label.ifPresent(shown -> compare(shown, declaration.name(), findings));
            lookalikes(context, label, findings);
        } catch (UnreadablePackage e) {
            // What is wrong with the texts alone is worth knowing; without such a finding the label decides.
            if (findings.isEmpty()) {
                return ApkCheck.unreadable(e);
            }
        }
        return findings.outcome("Texts exist in " + String.join(", ", ProgrammeLanguages.of(context))
                + ", keep their limits and bear the name that the package shows.");
    }

    private static void lookalikes(CheckContext context, Optional<DeviceLabel> label, Findings findings)
            throws IOException, UnreadablePackage {
        Subject subject = context.subject();
        if (subject.known().listings().isEmpty()) {
            return;
        }
        Optional<Path> apk = subject.artifact()
                .filter(_ -> subject.kind() == SubjectKind.ANDROID_PACKAGE)
                .map(ArtifactFile::path);
        Optional<IconHash> icon = apk.isPresent() ? context.readings().icon(apk.get()) : Optional.empty();
        new Impersonation(subject.declaration(), label, icon, findings).compareWith(subject.known());
    }

    private static void text(
            CheckContext context, Findings findings, String field, Map<String, String> texts, int limit) {
        List<String> missing = ProgrammeLanguages.missing(context, texts);
        if (!missing.isEmpty()) {
            findings.add(
                    "listing.language",
                    Location.at(DECLARATION, "/" + field),
                    "The text is missing in a language of the programme.",
                    field + " lacks " + String.join(", ", missing),
                    "Write the text in these languages.");
        }
        texts.forEach((language, text) -> {
            int length = text.codePointCount(0, text.length());
            if (length > limit) {
                findings.add(
                        "listing.length",
                        Location.at(DECLARATION, "/" + field + "/" + language),
                        "The text is longer than the listing can show.",
                        length + " characters, " + limit + " are allowed",
                        "Shorten the text.");
            }
        });
    }

    private static void compare(DeviceLabel label, Map<String, String> names, Findings findings) {
        if (names.isEmpty()) {
            return;
        }
        String shown = AuthorityNames.folded(label.text());
        boolean known = names.values().stream()
                .map(AuthorityNames::folded)
                .anyMatch(name -> !shown.isBlank() && (name.equals(shown) || name.startsWith(shown + " ")));
        if (!known) {
            findings.add(
                    "listing.label",
                    label.where(),
                    "The app has another name on the device than in the listing.",
                    "\"" + label.text() + "\" in the package, \"" + String.join("\", \"", names.values())
                            + "\" in the listing",
                    "Use the same name in both places.");
        }
    }
}
