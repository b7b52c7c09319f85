package org.civicstore.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.shared.event.Events;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;

/** Plans reminders of the deadlines of certificates, each once. */
@Singleton
class ReminderService {
    /** Days before the end at which the vendor is told of the end itself. */
    static final int AT_THE_END = 0;

    private final Transactor transactor;
    private final CertificateRepository certificates;
    private final ReminderRepository reminders;
    private final RemindVendor mail;
    private final TellVendorOfEnd end;
    private final Mailer mailer;
    private final Events events;
    private final Jobs jobs;
    private final Clock clock;

    ReminderService(
            Transactor transactor,
            CertificateRepository certificates,
            ReminderRepository reminders,
            RemindVendor mail,
            TellVendorOfEnd end,
            Mailer mailer,
            Events events,
            Jobs jobs,
            Clock clock) {
        this.transactor = transactor;
        this.certificates = certificates;
        this.reminders = reminders;
        this.mail = mail;
        this.end = end;
        this.mailer = mailer;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Plans what is due now for that certificate, if it still counts. A store without a mail server plans no mail. */
    void remind(String number) {
        transactor.run(tx -> {
            Instant now = clock.instant();
            certificates
                    .lock(tx, number)
                    .filter(certificate -> certificate.statusAt(now).stands())
                    .ifPresent(certificate -> certificate.deadlines().forEach(deadline -> deadline.daysBefore(
                                    certificate.issuedAt(), now)
                            .ifPresent(days -> plan(tx, certificate, deadline, days, now))));
        });
    }

    /** Plans to tell that it ran out, once, unless a newer one took its place. */
    void tellExpired(String number) {
        transactor.run(tx -> {
            Instant now = clock.instant();
            certificates
                    .lock(tx, number)
                    .filter(certificate -> certificate.statusAt(now) == CertificateStatus.EXPIRED)
                    .filter(certificate -> reminders.note(tx, certificate.id(), "", AT_THE_END, now))
                    .ifPresent(certificate -> end.plan(tx, number, now));
        });
    }

    private void plan(Tx tx, IssuedCertificate certificate, Deadline deadline, int days, Instant now) {
        if (!reminders.note(tx, certificate.id(), deadline.criterion(), days, now)) {
            return;
        }
        events.tell(
                tx,
                new DeadlineNear(
                        certificate.summaryAt(now),
                        deadline.condition().map(Condition::criterion),
                        deadline.lastDay(),
                        days,
                        now));
        if (!mailer.ready()) {
            return;
        }
        String instance = certificate.number() + " " + deadline.criterion() + " " + days;
        jobs.plan(tx, mail, instance, new RemindVendor.Payload(certificate.number(), deadline.criterion()), now);
    }
}
