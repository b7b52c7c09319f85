package org.civicstore.certification.specimens;

import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.check.KnownListing;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.criterion.SubjectKind;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What {@code specimen.yml} in a specimen's folder says: the options a vendor would give on the command line, what to build
 * into the folder before it is read, and what must come out. A misspelt field is refused.
 *
 * @param kind as {@code --kind}
 * @param profile as {@code --profile}; {@code base} when left out
 * @param edition as {@code --edition}; {@code 2026-1} when left out
 * @param version as {@code --release-version}; {@code 1.2.0} when left out
 * @param previous the last approved release
 * @param known listings and authorities that it must not be mistaken for
 * @param apk an Android package to build
 * @param installer a package for another system to build
 * @param container a ZIP file to build byte by byte
 * @param documents documents to build, by their path in the folder
 * @param scanner what the malware scanner answers; none is configured when left out
 */
public record SpecimenSheet(
        Optional<SubjectKind> kind,
        Optional<String> profile,
        Optional<String> edition,
        Optional<String> version,
        Optional<SpecimenPrevious> previous,
        List<KnownListing> known,
        Optional<SpecimenApk> apk,
        Optional<SpecimenInstaller> installer,
        Optional<SpecimenContainer> container,
        Map<String, SpecimenDocument> documents,
        Optional<String> scanner,
        Expectation expect) {

    static final String NAME = "specimen.yml";

    /**
     * What the check must answer.
     *
     * @param outcome in words of {@link OutcomeKind}
     * @param rules of all findings, in their order; empty unless it fails
     * @param severity of the gravest finding, when that matters
     * @param evidence a piece of text that some finding shows, when that matters
     */
    public record Expectation(
            OutcomeKind outcome, List<String> rules, Optional<Severity> severity, Optional<String> evidence) {}

    static SpecimenSheet read(Path folder) {
        try (InputStream yaml = Files.newInputStream(folder.resolve(NAME))) {
            Object tree = new Load(
                            LoadSettings.builder().setLabel(folder + "/" + NAME).build())
                    .loadFromInputStream(yaml);
            return CertificationJson.mapper()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .convertValue(tree, SpecimenSheet.class);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The sheet of " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
