package org.civicstore.catalogue.release;

import java.util.Optional;
import java.util.OptionalLong;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;

/** Everything that publishing a certified submission needs. */
public record Publication(
        OrganisationId organisation,
        Publisher publisher,
        boolean publisherListed,
        String listingSlug,
        String releaseVersion,
        OptionalLong versionCode,
        SubmissionId submission,
        String certificateNumber,
        CertificateStatus certificate,
        Optional<Artifact> artifact,
        ReleaseContent content) {}
