package org.civicstore.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;

/**
 * Changes what a certificate is worth. The slice that calls has already decided that the actor may; every change is
 * recorded with its reason and told as {@link CertificateStatusChanged}.
 */
@Singleton
public class CertificateService {
    private final Transactor transactor;
    private final CertificateRepository repository;
    private final Events events;
    private final Clock clock;

    CertificateService(Transactor transactor, CertificateRepository repository, Events events, Clock clock) {
        this.transactor = transactor;
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    /** What an operator orders by hand, in a transaction of its own. */
    void act(Actor actor, String number, CertificateAction action, String reason) {
        CertificatePolicy.require(actor);
        transactor.run(tx -> {
            switch (action) {
                case SUSPEND -> suspend(tx, actor, number, reason);
                case RESTORE -> restore(tx, actor, number, reason);
                case END -> end(tx, actor, number, reason);
            }
        });
    }

    /** Takes its force away for now. */
    public void suspend(Tx tx, Actor by, String number, String reason) {
        change(tx, by, number, reason, (certificate, now) -> certificate.suspend(reason, now));
    }

    /** Gives a suspended one its force back. */
    public void restore(Tx tx, Actor by, String number, String reason) {
        change(tx, by, number, reason, (certificate, now) -> certificate.restore(reason, now));
    }

    /** Ends it for good, before its time. */
    public void end(Tx tx, Actor by, String number, String reason) {
        change(tx, by, number, reason, (certificate, now) -> certificate.end(reason, now));
    }

    private void change(
            Tx tx,
            Actor by,
            String number,
            String reason,
            BiFunction<IssuedCertificate, Instant, IssuedCertificate> decision) {
        IssuedCertificate before = repository.lock(tx, number).orElseThrow(() -> CommonProblem.notFound("certificate"));
        Instant now = clock.instant();
        IssuedCertificate after = decision.apply(before, now);
        repository.saveStatus(tx, after);
        repository.record(tx, after, Optional.of(before.stored()), by.accountId(), reason, now);
        events.tell(tx, new CertificateStatusChanged(after.summaryAt(now), before.stored(), reason, now));
    }
}
