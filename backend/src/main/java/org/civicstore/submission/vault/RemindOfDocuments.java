package org.civicstore.submission.vault;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;

/** Looks each hour which documents end in 60, 30 or 7 days, and plans one reminder of each. */
@Singleton
class RemindOfDocuments implements RecurringJob {
    private final Transactor transactor;
    private final VaultQueries queries;
    private final VaultRepository documents;
    private final RemindOfDocument mail;
    private final Mailer mailer;
    private final Events events;
    private final Jobs jobs;
    private final Clock clock;

    RemindOfDocuments(
            Transactor transactor,
            VaultQueries queries,
            VaultRepository documents,
            RemindOfDocument mail,
            Mailer mailer,
            Events events,
            Jobs jobs,
            Clock clock) {
        this.transactor = transactor;
        this.queries = queries;
        this.documents = documents;
        this.mail = mail;
        this.mailer = mailer;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remind-of-documents";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        queries.endingSoon(clock.instant()).forEach(this::remind);
    }

    private void remind(VaultDocument seen) {
        transactor.run(tx -> {
            Instant now = clock.instant();
            documents.lock(tx, seen.id()).ifPresent(document -> document.reminderAt(now)
                    .filter(days -> documents.noteReminder(tx, document, days, now))
                    .ifPresent(days -> tell(tx, document, days, now)));
        });
    }

    /** Members hear of it in any case; a store without a mail server plans no letter to the contact address. */
    private void tell(Tx tx, VaultDocument document, int days, Instant now) {
        events.tell(
                tx,
                new DocumentEnding(
                        document.id(),
                        document.organisation(),
                        document.details().title(),
                        document.details().expiresOn().orElseThrow(),
                        days,
                        now));
        if (mailer.ready()) {
            jobs.plan(tx, mail, document.id() + " " + days, new RemindOfDocument.Payload(document.id()), now);
        }
    }
}
