package org.civicstore.identity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.identity.SlowdownRepository.Subject;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;

/** Counts attempts and tells who has to wait. */
@Singleton
class SlowdownService implements RecurringJob {
    private final Transactor transactor;
    private final SlowdownRepository slowdowns;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    SlowdownService(Transactor transactor, SlowdownRepository slowdowns, Audit audit, Ids ids, Clock clock) {
        this.transactor = transactor;
        this.slowdowns = slowdowns;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Counts an attempt against all the subjects, or tells how long to wait when one of them has to; then nothing is
     * counted.
     *
     * @param subjects always in the same order of kinds, so that two attempts do not lock each other out
     */
    Optional<Duration> attempt(List<Subject> subjects) {
        return transactor.write(tx -> {
            Instant now = clock.instant();
            List<Slowdown> found = subjects.stream()
                    .map(subject -> slowdowns.lock(tx, subject, ids.next(), now))
                    .toList();
            Optional<Duration> pause = found.stream()
                    .flatMap(slowdown -> Stream.ofNullable(slowdown.pause(now).orElse(null)))
                    .max(Duration::compareTo);
            if (pause.isEmpty()) {
                for (int i = 0; i < subjects.size(); i++) {
                    Subject subject = subjects.get(i);
                    slowdowns.update(tx, subject, found.get(i).attempted(subject.kind(), now));
                }
            }
            return pause;
        });
    }

    /**
     * Writes down that a password was wrong, and when the next attempt has to wait for that; the attempt is counted already.
     *
     * @param account whose password it was not; none when there is no such account
     */
    void refused(List<Subject> subjects, Optional<AccountId> account) {
        transactor.run(tx -> {
            Instant now = clock.instant();
            String subject = "account:" + account.map(AccountId::toString).orElse("unknown");
            audit.record(tx, AuditKind.SIGN_IN_REFUSED, Optional.empty(), subject, "PASSWORD", now);
            subjects.stream()
                    .flatMap(each -> slowdowns.lock(tx, each, ids.next(), now).pause(now).stream())
                    .max(Duration::compareTo)
                    .ifPresent(pause -> audit.record(
                            tx,
                            AuditKind.SIGN_IN_PAUSED,
                            Optional.empty(),
                            subject,
                            pause.toSeconds() + 1 + " s",
                            now));
        });
    }

    /** Takes the last attempt back from all the subjects. */
    void succeeded(Tx tx, List<Subject> subjects) {
        for (Subject subject : subjects) {
            Slowdown found = slowdowns.lock(tx, subject, ids.next(), clock.instant());
            slowdowns.update(tx, subject, found.succeeded(subject.kind()));
        }
    }

    @Override
    public String name() {
        return "forget-sign-in-attempts";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        transactor.run(tx -> slowdowns.deleteUntouchedSince(tx, clock.instant().minus(Slowdown.FORGOTTEN_AFTER)));
    }
}
