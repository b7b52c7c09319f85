package org.civicstore.notification;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.job.Jobs;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.Tx;

/** Tells those whom a happening concerns, each once, in the transaction in which it happened. Mail follows by a job. */
@Singleton
class Notifier {
    private final NotificationRepository notifications;
    private final SendNotification send;
    private final Mailer mailer;
    private final Jobs jobs;
    private final Ids ids;

    Notifier(NotificationRepository notifications, SendNotification send, Mailer mailer, Jobs jobs, Ids ids) {
        this.notifications = notifications;
        this.send = send;
        this.mailer = mailer;
        this.jobs = jobs;
        this.ids = ids;
    }

    /** Does nothing when the same was told before. */
    void tell(Tx tx, Happening happening) {
        UUID event = ids.next();
        if (!notifications.insert(tx, event, happening)) {
            return;
        }
        notifications.address(tx, event, happening, mailer.ready());
        for (AccountId account : notifications.toMailNow(tx, event)) {
            jobs.plan(
                    tx,
                    send,
                    event + " " + account,
                    new SendNotification.Payload(event, account.value()),
                    happening.at());
        }
    }
}
