package org.civicstore.certificate.measure;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.civicstore.certificate.CertificateProblem;
import org.civicstore.certificate.CertificateService;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certificate.CertificateSummary;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.SubmissionQueries;

/** Proposes measures about certificates, and does what a second person agrees to. Locks the certificate first, always. */
@Singleton
public class MeasureService {
    private static final Actor STORE = new Actor.SystemActor();
    private static final DateTimeFormatter PUBLIC_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Transactor transactor;
    private final MeasureRepository measures;
    private final MeasureQueries queries;
    private final CertificateService certificates;
    private final SubmissionQueries submissions;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    MeasureService(
            Transactor transactor,
            MeasureRepository measures,
            MeasureQueries queries,
            CertificateService certificates,
            SubmissionQueries submissions,
            Events events,
            Ids ids,
            Clock clock) {
        this.transactor = transactor;
        this.measures = measures;
        this.queries = queries;
        this.certificates = certificates;
        this.submissions = submissions;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Proposes a measure; an emergency suspension works at once. One at a time about a certificate. */
    UUID propose(Actor actor, String number, MeasureKind kind, String reason, String remedy) {
        return transactor.write(tx -> {
            CertificateSummary certificate = certificates.lock(tx, number);
            AccountId submittedBy =
                    submissions.contents(tx, certificate.submission()).createdBy();
            MeasurePolicy.require(actor, certificate.organisation(), submittedBy);
            requirePossible(certificate, kind);
            if (measures.of(tx, number).stream().anyMatch(one -> one.status() == MeasureStatus.PROPOSED)) {
                throw ProblemException.of(
                        CertificateProblem.MEASURE_WAITING,
                        "A measure about certificate " + number + " waits for a second person already.",
                        "Decide on that one first.");
            }
            if (kind == MeasureKind.RESTORATION) {
                certificates.requireRestorable(tx, number);
            }
            Instant now = clock.instant();
            Measure measure = Measure.propose(
                    ids.next(),
                    certificate,
                    submittedBy,
                    kind,
                    reason,
                    remedy,
                    actor.accountId().orElseThrow(),
                    now);
            measures.insert(tx, measure);
            events.tell(tx, new MeasureProposed(measure, now));
            measure.confirmBy()
                    .ifPresent(end -> certificates.suspend(
                            tx,
                            actor,
                            number,
                            "Emergency suspension by one certifier; it ends on "
                                    + PUBLIC_TIME.format(end)
                                    + " unless a second one confirms it. " + reason,
                            remedy));
            return measure.id();
        });
    }

    /** As a second person: what was proposed is done. */
    void confirm(Actor actor, UUID id) {
        transactor.run(tx -> {
            Measure before = open(tx, id);
            requireDecider(actor, before);
            measures.save(tx, before.confirm(actor, clock.instant()));
            String number = before.certificateNumber();
            switch (before.kind()) {
                case SUSPENSION -> certificates.suspend(tx, actor, number, before.reason(), before.remedy());
                case RESTORATION -> certificates.restore(tx, actor, number, before.reason(), before.remedy());
                case REVOCATION -> certificates.end(tx, actor, number, before.reason(), before.remedy());
                case EMERGENCY -> {
                    requireSuspended(certificates.lock(tx, number));
                    certificates.confirmSuspension(
                            tx,
                            actor,
                            number,
                            "A second certifier confirmed the suspension. " + before.reason(),
                            before.remedy());
                }
            }
        });
    }

    /** As a second person: it is not done, and an emergency suspension ends. */
    void giveBack(Actor actor, UUID id, String reason) {
        transactor.run(tx -> {
            Measure before = open(tx, id);
            requireDecider(actor, before);
            undo(tx, actor, before, before.giveBack(actor, reason, clock.instant()), "Not confirmed. " + reason);
        });
    }

    /** As the one who proposed it. */
    void withdraw(Actor actor, UUID id) {
        transactor.run(tx -> {
            Measure before = open(tx, id);
            requireDecider(actor, before);
            undo(
                    tx,
                    actor,
                    before,
                    before.withdraw(actor, clock.instant()),
                    "The emergency suspension was taken back by whoever ordered it.");
        });
    }

    /** What the clock does: ends what one person ordered and nobody confirmed, and what has become pointless. */
    void lapse(UUID id) {
        transactor.run(tx -> queries.find(id).ifPresent(seen -> {
            CertificateSummary certificate = certificates.lock(tx, seen.certificateNumber());
            Instant now = clock.instant();
            measures.lock(tx, id)
                    .filter(before -> before.status() == MeasureStatus.PROPOSED)
                    .filter(before ->
                            before.overdue(now) || certificate.status().ended())
                    .ifPresent(before -> undo(
                            tx,
                            STORE,
                            before,
                            before.lapse(now),
                            "The emergency suspension was not confirmed within " + Measure.ALONE.toHours()
                                    + " hours."));
        }));
    }

    /** Whether two certifiers, or one for a day, hold the certificate back; what an operator restores does not undo that. */
    public boolean holds(Tx tx, String number) {
        return measures.of(tx, number).stream()
                .filter(one -> one.alone() || one.status() == MeasureStatus.CONFIRMED)
                .findFirst()
                .filter(latest -> latest.kind() != MeasureKind.RESTORATION)
                .isPresent();
    }

    /** Nobody else changes the certificate while it is suspended by one person's word, unless it has ended. */
    private void undo(Tx tx, Actor by, Measure before, Measure after, String said) {
        measures.save(tx, after);
        if (before.alone()
                && certificates.lock(tx, before.certificateNumber()).status() == CertificateStatus.SUSPENDED) {
            certificates.restore(tx, by, before.certificateNumber(), said, "");
        }
    }

    /** Certificates are locked before measures, so which certificate it is about is read first; that never changes. */
    private Measure open(Tx tx, UUID id) {
        Measure seen = queries.find(id).orElseThrow(() -> CommonProblem.notFound("measure"));
        certificates.lock(tx, seen.certificateNumber());
        return measures.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("measure"));
    }

    private static void requireDecider(Actor actor, Measure measure) {
        MeasurePolicy.require(actor, measure.organisation(), measure.submittedBy());
    }

    private static void requirePossible(CertificateSummary certificate, MeasureKind kind) {
        if (certificate.status().ended()) {
            throw ProblemException.of(
                    CertificateProblem.CERTIFICATE_ENDED,
                    "Certificate " + certificate.number() + " is " + certificate.status() + " and stays that.",
                    "Let the release be reviewed again; a new certificate takes its place.");
        }
        if (!MeasurePolicy.possible(kind, certificate.status())) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE,
                    "Certificate " + certificate.number() + " is " + certificate.status() + "; " + kind
                            + " is not possible then.",
                    "Look at the certificate again; somebody may have acted before you.");
        }
    }

    private static void requireSuspended(CertificateSummary certificate) {
        if (certificate.status() != CertificateStatus.SUSPENDED) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE,
                    "Certificate " + certificate.number() + " is " + certificate.status() + " by now.",
                    "Look at the certificate again; somebody may have acted before you.");
        }
    }
}
