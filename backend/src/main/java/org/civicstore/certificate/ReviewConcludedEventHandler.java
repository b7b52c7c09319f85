package org.civicstore.certificate;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civicstore.certification.certificate.Certificate;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.review.CaseKind;
import org.civicstore.review.ReviewConcluded;
import org.civicstore.review.ReviewOutcome;
import org.civicstore.review.statement.DecisionTerms;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.CertificateId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.storage.Digest;
import org.civicstore.submission.StoredFile;
import org.civicstore.submission.SubmissionQueries;
import org.civicstore.submission.SubmittedContents;

/** Issues the certificate when two certifiers agreed, in their transaction, and lets it take the place of older ones. */
@Singleton
class ReviewConcludedEventHandler implements EventHandler<ReviewConcluded> {
    private final CertificateRepository repository;
    private final SubmissionQueries submissions;
    private final OrganisationQueries organisations;
    private final SigningKeyService keys;
    private final CertificateSettings settings;
    private final Events events;
    private final Ids ids;

    ReviewConcludedEventHandler(
            CertificateRepository repository,
            SubmissionQueries submissions,
            OrganisationQueries organisations,
            SigningKeyService keys,
            CertificateSettings settings,
            Events events,
            Ids ids) {
        this.repository = repository;
        this.submissions = submissions;
        this.organisations = organisations;
        this.keys = keys;
        this.settings = settings;
        this.events = events;
        this.ids = ids;
    }

    @Override
    public Class<ReviewConcluded> event() {
        return ReviewConcluded.class;
    }

    @Override
    public void handle(Tx tx, ReviewConcluded event) {
        if (event.outcome() != ReviewOutcome.CERTIFIED) {
            if (event.kind() == CaseKind.FULL_AFTER_FAST_TRACK) {
                revoke(tx, event);
            }
            return;
        }
        SubmittedContents contents = submissions.contents(tx, event.submission());
        OrganisationProfile organisation =
                organisations.profile(event.organisation()).orElseThrow();
        List<IssuedCertificate> older = repository.lockUnended(tx, contents.listingSlug());
        IssuedCertificate issued = signed(tx, event, contents, organisation);
        for (IssuedCertificate old : older) {
            supersede(tx, old, issued, event.at());
        }
        repository.insert(tx, issued);
        repository.record(tx, issued, Optional.empty(), Optional.of(event.confirmer()), event.reasons(), event.at());
        events.tell(
                tx, new CertificateIssued(issued.summaryAt(event.at()), event.results(), event.artifact(), event.at()));
    }

    /** What was certified on the fast track does not stand up to the full review. */
    private void revoke(Tx tx, ReviewConcluded event) {
        String slug = submissions.contents(tx, event.submission()).listingSlug();
        for (IssuedCertificate one : repository.lockUnended(tx, slug)) {
            if (one.submission().equals(event.submission()) && one.statusAt(event.at()) != CertificateStatus.EXPIRED) {
                IssuedCertificate after = one.end(event.reasons(), event.at());
                repository.saveStatus(tx, after);
                repository.record(
                        tx,
                        after,
                        Optional.of(one.stored()),
                        Optional.of(event.confirmer()),
                        event.reasons(),
                        event.at());
                events.tell(
                        tx,
                        new CertificateStatusChanged(
                                after.summaryAt(event.at()), one.stored(), event.reasons(), event.at()));
            }
        }
    }

    private void supersede(Tx tx, IssuedCertificate old, IssuedCertificate by, Instant at) {
        if (old.statusAt(at) == CertificateStatus.EXPIRED) {
            return;
        }
        IssuedCertificate after = old.supersede(by.number(), at);
        repository.saveStatus(tx, after);
        repository.record(tx, after, Optional.of(old.stored()), Optional.empty(), after.statusReason(), at);
        events.tell(tx, new CertificateStatusChanged(after.summaryAt(at), old.stored(), after.statusReason(), at));
    }

    private IssuedCertificate signed(
            Tx tx, ReviewConcluded event, SubmittedContents contents, OrganisationProfile organisation) {
        Instant from = event.at().truncatedTo(ChronoUnit.SECONDS);
        Instant until = validUntil(event.kind(), from);
        int year = from.atZone(ZoneOffset.UTC).getYear();
        String number = number(year, repository.nextNumber(tx, year));
        Optional<Digest> artifact = contents.artifact().map(StoredFile::digest);
        Optional<URI> address = contents.declaration().address(contents.kind());
        String name = contents.listingName();
        String jws = keys.sign(new Certificate(
                number,
                settings.issuer(),
                settings.issuerName(),
                contents.listingSlug(),
                name,
                organisation.name(),
                organisation.number(),
                contents.releaseVersion(),
                artifact.map(Digest::hex),
                address,
                event.profile(),
                event.edition(),
                event.conditions(),
                from,
                until,
                settings.statusAddress(number)));
        return new IssuedCertificate(
                new CertificateId(ids.next()),
                number,
                event.conditions().isEmpty() ? CertificateStatus.VALID : CertificateStatus.PROVISIONAL,
                "",
                event.at(),
                contents.listingSlug(),
                name,
                event.organisation(),
                organisation.name(),
                organisation.number(),
                organisation.country(),
                event.submission(),
                event.review(),
                contents.releaseVersion(),
                artifact,
                address,
                event.profile(),
                event.edition(),
                event.conditions(),
                Fulfilment.NONE,
                from,
                until,
                event.at(),
                keys.keyId(),
                jws,
                1);
    }

    static String number(int year, int place) {
        return String.format(Locale.ROOT, "CS-%04d-%06d", year, place);
    }

    /** Exclusive; see {@link DecisionTerms}. */
    static Instant validUntil(CaseKind kind, Instant from) {
        return DecisionTerms.validUntil(kind, from);
    }
}
