package org.civicstore.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;

/**
 * Changes what a certificate is worth. The slice that calls has already decided that the actor may; every change is
 * recorded with its reason and told as {@link CertificateStatusChanged}.
 */
@Singleton
public class CertificateService {
    private final CertificateRepository repository;
    private final Events events;
    private final Clock clock;

    CertificateService(CertificateRepository repository, Events events, Clock clock) {
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    /** The certificate as it stands now, locked until the transaction ends. */
    public CertificateSummary lock(Tx tx, String number) {
        return locked(tx, number).summaryAt(clock.instant());
    }

    /** Takes its force away for now. */
    public void suspend(Tx tx, Actor by, String number, String reason) {
        suspend(tx, by, number, reason, "");
    }

    /** @param remedy what the vendor should do, for the vendor only; may be empty */
    public void suspend(Tx tx, Actor by, String number, String reason, String remedy) {
        change(tx, by, number, reason, remedy, (certificate, now) -> certificate.suspend(reason, now));
    }

    /** A second person stands behind a suspension that stands already. */
    public void confirmSuspension(Tx tx, Actor by, String number, String reason, String remedy) {
        change(tx, by, number, reason, remedy, (certificate, now) -> certificate.because(reason));
    }

    /** @throws org.civicstore.shared.problem.ProblemException when {@link #restore} would refuse */
    public void requireRestorable(Tx tx, String number) {
        IssuedCertificate certificate = locked(tx, number);
        certificate.restore("", clock.instant());
    }

    /** Gives a suspended one its force back. */
    public void restore(Tx tx, Actor by, String number, String reason) {
        restore(tx, by, number, reason, "");
    }

    public void restore(Tx tx, Actor by, String number, String reason, String remedy) {
        change(tx, by, number, reason, remedy, (certificate, now) -> certificate.restore(reason, now));
    }

    /** Ends it for good, before its time. */
    public void end(Tx tx, Actor by, String number, String reason) {
        end(tx, by, number, reason, "");
    }

    public void end(Tx tx, Actor by, String number, String reason, String remedy) {
        change(tx, by, number, reason, remedy, (certificate, now) -> certificate.end(reason, now));
    }

    private void change(
            Tx tx,
            Actor by,
            String number,
            String reason,
            String remedy,
            BiFunction<IssuedCertificate, Instant, IssuedCertificate> decision) {
        IssuedCertificate before = locked(tx, number);
        Instant now = clock.instant();
        IssuedCertificate after = decision.apply(before, now);
        repository.saveStatus(tx, after);
        repository.record(tx, after, Optional.of(before.stored()), by.accountId(), reason, now);
        events.tell(tx, new CertificateStatusChanged(after.summaryAt(now), before.stored(), reason, remedy, now));
    }

    private IssuedCertificate locked(Tx tx, String number) {
        return repository.lock(tx, number).orElseThrow(() -> CommonProblem.notFound("certificate"));
    }
}
