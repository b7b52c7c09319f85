package org.civicstore.submission.vault;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.Transactor;

/** Looks each hour which documents end in 60, 30 or 7 days, and plans one reminder of each. */
@Singleton
class RemindOfDocuments implements RecurringJob {
    private final Transactor transactor;
    private final VaultQueries queries;
    private final VaultRepository documents;
    private final RemindOfDocument mail;
    private final Mailer mailer;
    private final Jobs jobs;
    private final Clock clock;

    RemindOfDocuments(
            Transactor transactor,
            VaultQueries queries,
            VaultRepository documents,
            RemindOfDocument mail,
            Mailer mailer,
            Jobs jobs,
            Clock clock) {
        this.transactor = transactor;
        this.queries = queries;
        this.documents = documents;
        this.mail = mail;
        this.mailer = mailer;
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

    /** A store without a mail server plans nothing. */
    @Override
    public void run() {
        if (mailer.ready()) {
            queries.endingSoon(clock.instant()).forEach(this::remind);
        }
    }

    private void remind(VaultDocument seen) {
        transactor.run(tx -> {
            Instant now = clock.instant();
            documents.lock(tx, seen.id()).ifPresent(document -> document.reminderAt(now)
                    .filter(days -> documents.noteReminder(tx, document, days, now))
                    .ifPresent(days -> jobs.plan(
                            tx, mail, document.id() + " " + days, new RemindOfDocument.Payload(document.id()), now)));
        });
    }
}
