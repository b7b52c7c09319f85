package org.civicstore.catalogue.release;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.civicstore.certificate.CertificateIssued;
import org.civicstore.certificate.CertificateSummary;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.review.CriterionResult;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.submission.SubmissionQueries;
import org.civicstore.submission.SubmittedContents;

/**
 * A certificate was issued: the release is published with it, in the same transaction. One that was published already keeps its
 * place and has the new certificate.
 */
@Singleton
class CertificateIssuedEventHandler implements EventHandler<CertificateIssued> {
    private final SubmissionQueries submissions;
    private final OrganisationQueries organisations;
    private final PublicationService publications;

    CertificateIssuedEventHandler(
            SubmissionQueries submissions, OrganisationQueries organisations, PublicationService publications) {
        this.submissions = submissions;
        this.organisations = organisations;
        this.publications = publications;
    }

    @Override
    public Class<CertificateIssued> event() {
        return CertificateIssued.class;
    }

    @Override
    public void handle(Tx tx, CertificateIssued event) {
        CertificateSummary certificate = event.certificate();
        SubmittedContents contents = submissions.contents(tx, certificate.submission());
        OrganisationProfile organisation = organisations
                .profile(certificate.organisation())
                .orElseThrow(() -> CommonProblem.notFound("organisation"));
        Publication publication = new Publication(
                certificate.organisation(),
                publisher(organisation),
                organisation.verified(),
                certificate.listingSlug(),
                certificate.releaseVersion(),
                event.artifact().map(ArtifactFacts::versionCode).orElse(OptionalLong.empty()),
                certificate.submission(),
                certificate.number(),
                certificate.status(),
                artifact(contents, event.artifact()),
                content(certificate, contents, event));
        if (!publications.certifiedAnew(tx, publication)) {
            publications.publish(tx, publication);
        }
    }

    private static ReleaseContent content(
            CertificateSummary certificate, SubmittedContents contents, CertificateIssued event) {
        return new ReleaseContent(
                contents.kind(),
                certificate.profile(),
                certificate.edition(),
                contents.submittedAt(),
                contents.declaration(),
                contents.releaseNotes(),
                event.results().stream()
                        .filter(CriterionResult::met)
                        .collect(Collectors.toMap(CriterionResult::criterion, CriterionResult::how)),
                event.results(),
                event.artifact(),
                contents.screenshots(),
                certificate.validFrom(),
                certificate.validUntil(),
                certificate.conditions());
    }

    /** What the store hands out: the package of an iOS app was only examined, people get it from Apple. */
    private static Optional<Artifact> artifact(SubmittedContents contents, Optional<ArtifactFacts> facts) {
        return contents.artifact()
                .filter(_ -> contents.kind() != SubjectKind.IOS_APP)
                .map(file -> new Artifact(
                        file.fileName(),
                        file.mediaType(),
                        file.digest(),
                        file.size(),
                        facts.flatMap(ArtifactFacts::signerSha256)));
    }

    private static Publisher publisher(OrganisationProfile profile) {
        return new Publisher(
                profile.slug(),
                profile.name(),
                profile.kind().name(),
                profile.country(),
                profile.number(),
                Optional.of(profile.address() + ", " + profile.postalCode() + " " + profile.city()),
                profile.website(),
                Optional.of(profile.contactEmail()),
                Optional.of(profile.contactPhone()));
    }
}
