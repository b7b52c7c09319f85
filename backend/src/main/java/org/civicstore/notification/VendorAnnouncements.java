package org.civicstore.notification;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.civicstore.catalogue.release.ReleaseQuarantined;
import org.civicstore.catalogue.release.ReleaseQueries;
import org.civicstore.catalogue.release.ReleaseRestored;
import org.civicstore.certificate.CertificateIssued;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certificate.CertificateStatusChanged;
import org.civicstore.certificate.CertificateSummary;
import org.civicstore.certificate.DeadlineNear;
import org.civicstore.review.CaseFacts;
import org.civicstore.review.ReviewConcluded;
import org.civicstore.review.ReviewOutcome;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.talk.ChangesRequested;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Tx;

/** What vendors are told about their submissions, certificates and releases. */
@Factory
class VendorAnnouncements {
    private final Notifier notifier;
    private final ReviewQueries reviews;
    private final ReleaseQueries releases;

    VendorAnnouncements(Notifier notifier, ReviewQueries reviews, ReleaseQueries releases) {
        this.notifier = notifier;
        this.reviews = reviews;
        this.releases = releases;
    }

    @Singleton
    EventHandler<ChangesRequested> changesRequested() {
        return new On<>(ChangesRequested.class, (tx, event) -> {
            CaseFacts facts = facts(event.review());
            notifier.tell(
                    tx,
                    Happening.toVendor(
                            Topic.CHANGES_REQUESTED,
                            event.submission() + " " + event.at(),
                            event.organisation(),
                            Map.of(
                                    "name", facts.listingName(),
                                    "version", facts.releaseVersion(),
                                    "reason", event.summary()),
                            "/vendor/submissions/" + event.submission(),
                            event.at()));
        });
    }

    @Singleton
    EventHandler<ReviewConcluded> refused() {
        return new On<>(ReviewConcluded.class, (tx, event) -> {
            if (event.outcome() == ReviewOutcome.REFUSED) {
                CaseFacts facts = facts(event.review());
                notifier.tell(
                        tx,
                        Happening.toVendor(
                                Topic.RELEASE_REFUSED,
                                event.review() + " " + event.at(),
                                event.organisation(),
                                Map.of(
                                        "name", facts.listingName(),
                                        "version", facts.releaseVersion(),
                                        "reason", event.reasons()),
                                "/vendor/submissions/" + event.submission(),
                                event.at()));
            }
        });
    }

    @Singleton
    EventHandler<CertificateIssued> certified() {
        return new On<>(
                CertificateIssued.class,
                (tx, event) -> about(tx, Topic.RELEASE_CERTIFIED, event.certificate(), "", event.at()));
    }

    @Singleton
    EventHandler<CertificateStatusChanged> certificateChanged() {
        return new On<>(CertificateStatusChanged.class, (tx, event) -> {
            switch (event.certificate().status()) {
                case SUSPENDED ->
                    about(tx, Topic.CERTIFICATE_SUSPENDED, event.certificate(), event.toVendor(), event.at());
                case REVOKED -> about(tx, Topic.CERTIFICATE_REVOKED, event.certificate(), event.toVendor(), event.at());
                case VALID, PROVISIONAL -> {
                    Topic topic = event.from() == CertificateStatus.SUSPENDED
                            ? Topic.CERTIFICATE_RESTORED
                            : Topic.CONDITIONS_MET;
                    about(tx, topic, event.certificate(), event.toVendor(), event.at());
                }
                case EXPIRED, SUPERSEDED -> {
                    // The vendor brought a newer version itself, or was reminded of the day before.
                }
            }
        });
    }

    @Singleton
    EventHandler<DeadlineNear> deadlineNear() {
        return new On<>(
                DeadlineNear.class,
                (tx, event) -> notifier.tell(
                        tx,
                        Happening.toVendor(
                                event.criterion().isPresent() ? Topic.CONDITION_DUE : Topic.CERTIFICATE_ENDS,
                                event.certificate().number() + " "
                                        + event.criterion().orElse("") + " " + event.lastDay() + " "
                                        + event.daysBefore(),
                                event.certificate().organisation(),
                                Map.of(
                                        "name", event.certificate().listingName(),
                                        "version", event.certificate().releaseVersion(),
                                        "number", event.certificate().number(),
                                        "criterion", event.criterion().orElse(""),
                                        "date", event.lastDay().toString()),
                                "/vendor/submissions/" + event.certificate().submission(),
                                event.at())));
    }

    @Singleton
    EventHandler<ReleaseQuarantined> quarantined() {
        return new On<>(
                ReleaseQuarantined.class,
                (tx, event) -> about(
                        tx,
                        Topic.RELEASE_QUARANTINED,
                        event.listingSlug(),
                        event.releaseVersion(),
                        event.reason(),
                        event.at()));
    }

    @Singleton
    EventHandler<ReleaseRestored> restored() {
        return new On<>(
                ReleaseRestored.class,
                (tx, event) -> about(
                        tx,
                        Topic.RELEASE_RESTORED,
                        event.listingSlug(),
                        event.releaseVersion(),
                        event.reason(),
                        event.at()));
    }

    private CaseFacts facts(ReviewId review) {
        return reviews.find(review).orElseThrow().facts();
    }

    private void about(Tx tx, Topic topic, CertificateSummary certificate, String reason, Instant at) {
        notifier.tell(
                tx,
                Happening.toVendor(
                        topic,
                        certificate.number() + " " + at,
                        certificate.organisation(),
                        Map.of(
                                "name", certificate.listingName(),
                                "version", certificate.releaseVersion(),
                                "number", certificate.number(),
                                "reason", reason),
                        "/vendor/submissions/" + certificate.submission(),
                        at));
    }

    private void about(Tx tx, Topic topic, String slug, String version, String reason, Instant at) {
        releases.newest(slug)
                .ifPresent(release -> notifier.tell(
                        tx,
                        Happening.toVendor(
                                topic,
                                slug + " " + version + " " + at,
                                release.organisation(),
                                Map.of("name", slug, "version", version, "reason", reason),
                                "/vendor/releases",
                                at)));
    }
}
