package org.civicstore.catalogue.release;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.civicstore.certificate.CertificateService;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certificate.measure.MeasureService;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.event.Event;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;

/** What people do to releases: withdraw, quarantine, restore. The certificate follows in the same transaction. */
@Singleton
public class ReleaseService {
    private final Transactor transactor;
    private final ReleaseRepository releases;
    private final CertificateService certificates;
    private final MeasureService measures;
    private final Events events;
    private final Clock clock;

    ReleaseService(
            Transactor transactor,
            ReleaseRepository releases,
            CertificateService certificates,
            MeasureService measures,
            Events events,
            Clock clock) {
        this.transactor = transactor;
        this.releases = releases;
        this.certificates = certificates;
        this.measures = measures;
        this.events = events;
        this.clock = clock;
    }

    /** The vendor takes the release back for good. */
    public Release withdraw(Actor actor, String slug, String version, String reason) {
        return transactor.write(tx -> move(tx, actor, slug, version, ReleaseAction.WITHDRAW, reason));
    }

    /** An operator hides the release for now. */
    public Release quarantine(Actor actor, String slug, String version, String reason) {
        return transactor.write(tx -> move(tx, actor, slug, version, ReleaseAction.QUARANTINE, reason));
    }

    /** As {@link #quarantine(Actor, String, String, String)}, as a part of what somebody else decides. */
    public Release quarantine(Tx tx, Actor actor, String slug, String version, String reason) {
        return move(tx, actor, slug, version, ReleaseAction.QUARANTINE, reason);
    }

    /** An operator brings the release back. */
    public Release restore(Actor actor, String slug, String version, String reason) {
        return transactor.write(tx -> move(tx, actor, slug, version, ReleaseAction.RESTORE, reason));
    }

    private Release move(Tx tx, Actor actor, String slug, String version, ReleaseAction action, String reason) {
        Release release = releases.lock(tx, slug, version).orElseThrow(() -> CommonProblem.notFound("release"));
        ReleasePolicy.demand(actor, release.organisation(), action);
        Instant now = clock.instant();
        Release moved = release.apply(action, Optional.of(reason), now);
        releases.save(tx, moved);
        releases.record(tx, moved, action, Optional.of(release.status()), actor, now);
        followUp(tx, actor, moved, action, reason, now);
        events.tell(tx, event(moved, action, reason, now));
        events.tell(tx, new ListingChanged(release.listing()));
        return moved;
    }

    /** A release that is taken back takes the force of its certificate with it. */
    private void followUp(Tx tx, Actor actor, Release release, ReleaseAction action, String reason, Instant now) {
        CertificateStatus certificate = release.certificateAt(now);
        String number = release.certificateNumber();
        switch (action) {
            case WITHDRAW -> {
                if (certificate.stands() || certificate == CertificateStatus.SUSPENDED) {
                    certificates.end(tx, actor, number, reason);
                }
            }
            case QUARANTINE -> {
                if (certificate.stands()) {
                    certificates.suspend(tx, actor, number, reason);
                }
            }
            case RESTORE -> {
                if (certificate == CertificateStatus.SUSPENDED && !measures.holds(tx, number)) {
                    certificates.restore(tx, actor, number, reason);
                }
            }
            case PUBLISH, RETIRE -> throw new IllegalArgumentException("Only the store itself does " + action);
        }
    }

    private static Event event(Release release, ReleaseAction action, String reason, Instant now) {
        return switch (action) {
            case WITHDRAW ->
                new ReleaseWithdrawn(release.id(), release.listingSlug(), release.releaseVersion(), reason, now);
            case QUARANTINE ->
                new ReleaseQuarantined(release.id(), release.listingSlug(), release.releaseVersion(), reason, now);
            case RESTORE ->
                new ReleaseRestored(release.id(), release.listingSlug(), release.releaseVersion(), reason, now);
            case PUBLISH, RETIRE -> throw new IllegalArgumentException("Only the store itself does " + action);
        };
    }
}
