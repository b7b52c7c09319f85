package org.civicstore.certification.checks;

import java.util.List;
import java.util.Optional;
import org.civicstore.certification.check.CheckRegistry;
import org.civicstore.certification.checks.content.ListingTextsCheck;
import org.civicstore.certification.checks.fees.PriceCheck;
import org.civicstore.certification.checks.interoperability.WebManifestCheck;
import org.civicstore.certification.checks.operations.GrowthCheck;
import org.civicstore.certification.checks.operations.VersionCheck;
import org.civicstore.certification.checks.privacy.HostingCheck;
import org.civicstore.certification.checks.privacy.PermissionsCheck;
import org.civicstore.certification.checks.privacy.TrackersCheck;
import org.civicstore.certification.checks.security.Clamd;
import org.civicstore.certification.checks.security.CleartextCheck;
import org.civicstore.certification.checks.security.ContainerCheck;
import org.civicstore.certification.checks.security.HardeningCheck;
import org.civicstore.certification.checks.security.MalwareCheck;
import org.civicstore.certification.checks.security.SecretsCheck;
import org.civicstore.certification.checks.security.SignatureCheck;
import org.civicstore.certification.checks.security.SignerCheck;
import org.civicstore.certification.manifest.Links;

/** The list of all checks, in the order people read criteria. A new check is registered here. */
public final class StandardChecks {

    private StandardChecks() {}

    /** @param scanner empty when this installation has no malware scanner; the check then says so */
    public static CheckRegistry with(Optional<Clamd> scanner) {
        return new CheckRegistry(List.of(
                new ContainerCheck(),
                new SignatureCheck(),
                new SignerCheck(),
                new MalwareCheck(scanner),
                new CleartextCheck(),
                new HardeningCheck(),
                new SecretsCheck(),
                new DocumentEvidenceCheck("evidence.security-report", "SEC-10"),
                new DeclaredLinkCheck(
                        "link.security-contact",
                        "SEC-12",
                        "securityContact",
                        "a page where people report vulnerabilities",
                        Links::securityContact),
                new PermissionsCheck(),
                new TrackersCheck(),
                new DeclaredLinkCheck(
                        "link.privacy-notice", "PRV-03", "privacyNotice", "the privacy notice", Links::privacyNotice),
                new DocumentEvidenceCheck("evidence.dpia", "PRV-04"),
                new DocumentEvidenceCheck("evidence.processing", "PRV-05"),
                new HostingCheck(),
                new DeclaredLinkCheck(
                        "link.accessibility-statement",
                        "ACC-01",
                        "accessibilityStatement",
                        "the accessibility statement",
                        Links::accessibilityStatement),
                new DocumentEvidenceCheck("evidence.accessibility-report", "ACC-02"),
                new WebManifestCheck(),
                new PriceCheck(),
                new DeclaredLinkCheck(
                        "link.status-page",
                        "OPS-03",
                        "statusPage",
                        "a page with the current status",
                        Links::statusPage),
                new VersionCheck(),
                new GrowthCheck(),
                new ListingTextsCheck()));
    }
}
