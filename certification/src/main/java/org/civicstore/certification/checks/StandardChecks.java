package org.civicstore.certification.checks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.check.CheckRegistry;
import org.civicstore.certification.checks.DeclaredLinkCheck.Page;
import org.civicstore.certification.checks.accessibility.AccessibilityStatement;
import org.civicstore.certification.checks.accessibility.ContrastAndReflowCheck;
import org.civicstore.certification.checks.accessibility.HtmlCheck;
import org.civicstore.certification.checks.content.ListingTextsCheck;
import org.civicstore.certification.checks.fees.LandingPageCheck;
import org.civicstore.certification.checks.fees.PriceCheck;
import org.civicstore.certification.checks.fees.PriceParityCheck;
import org.civicstore.certification.checks.interoperability.ExportsCheck;
import org.civicstore.certification.checks.interoperability.OccupationCodesCheck;
import org.civicstore.certification.checks.interoperability.SignInCheck;
import org.civicstore.certification.checks.interoperability.WebManifestCheck;
import org.civicstore.certification.checks.operations.AudienceCheck;
import org.civicstore.certification.checks.operations.GrowthCheck;
import org.civicstore.certification.checks.operations.VersionCheck;
import org.civicstore.certification.checks.privacy.HostingCheck;
import org.civicstore.certification.checks.privacy.PermissionsCheck;
import org.civicstore.certification.checks.privacy.PrivacyNotice;
import org.civicstore.certification.checks.privacy.TrackersCheck;
import org.civicstore.certification.checks.security.Clamd;
import org.civicstore.certification.checks.security.CleartextCheck;
import org.civicstore.certification.checks.security.ContainerCheck;
import org.civicstore.certification.checks.security.HardeningCheck;
import org.civicstore.certification.checks.security.MalwareCheck;
import org.civicstore.certification.checks.security.SbomCheck;
import org.civicstore.certification.checks.security.SecretsCheck;
import org.civicstore.certification.checks.security.SecurityContact;
import org.civicstore.certification.checks.security.SignatureCheck;
import org.civicstore.certification.checks.security.SignerCheck;
import org.civicstore.certification.checks.security.VulnerabilitiesCheck;
import org.civicstore.certification.fetch.WebPurpose;
import org.civicstore.certification.manifest.Links;

/** The list of all checks, in the order people read criteria. A new check is registered here. */
public final class StandardChecks {

    private StandardChecks() {}

    /** @param scanner empty when this installation has no malware scanner; the check then says so */
    public static CheckRegistry with(Optional<Clamd> scanner) {
        return with(scanner, Optional.empty());
    }

    /** @param osv index of known vulnerabilities; the check of components is skipped without one */
    public static CheckRegistry with(Optional<Clamd> scanner, Optional<Path> osv) {
        return new CheckRegistry(List.of(
                new ContainerCheck(),
                new SignatureCheck(),
                new SignerCheck(),
                new MalwareCheck(scanner),
                new SbomCheck(),
                new VulnerabilitiesCheck(osv),
                new CleartextCheck(),
                new HardeningCheck(),
                new SecretsCheck(),
                new DocumentEvidenceCheck("evidence.security-report", "SEC-10"),
                new DeclaredLinkCheck(
                        "link.security-contact",
                        "SEC-12",
                        new Page(
                                WebPurpose.SECURITY_CONTACT,
                                "securityContact",
                                "a page where people report vulnerabilities",
                                Links::securityContact,
                                new SecurityContact())),
                new PermissionsCheck(),
                new TrackersCheck(),
                new DeclaredLinkCheck(
                        "link.privacy-notice",
                        "PRV-03",
                        new Page(
                                WebPurpose.PRIVACY_NOTICE,
                                "privacyNotice",
                                "the privacy notice",
                                Links::privacyNotice,
                                new PrivacyNotice())),
                new DocumentEvidenceCheck("evidence.dpia", "PRV-04"),
                new DocumentEvidenceCheck("evidence.processing", "PRV-05"),
                new HostingCheck(),
                new DeclaredLinkCheck(
                        "link.accessibility-statement",
                        "ACC-01",
                        new Page(
                                WebPurpose.ACCESSIBILITY_STATEMENT,
                                "accessibilityStatement",
                                "the accessibility statement",
                                Links::accessibilityStatement,
                                new AccessibilityStatement())),
                new DocumentEvidenceCheck("evidence.accessibility-report", "ACC-02"),
                new HtmlCheck(),
                new ContrastAndReflowCheck(),
                new WebManifestCheck(),
                new OccupationCodesCheck(),
                new ExportsCheck(),
                new SignInCheck(),
                new PriceCheck(),
                new PriceParityCheck(),
                new LandingPageCheck(),
                new DeclaredLinkCheck(
                        "link.status-page",
                        "OPS-03",
                        new Page(
                                WebPurpose.STATUS_PAGE,
                                "statusPage",
                                "a page with the current status",
                                Links::statusPage,
                                PageRules.none())),
                new VersionCheck(),
                new GrowthCheck(),
                new AudienceCheck(),
                new ListingTextsCheck()));
    }
}
