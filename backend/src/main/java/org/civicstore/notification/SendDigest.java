package org.civicstore.notification;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.job.JobHandler;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.Transactor;

/** Mails one person what happened and was not read yet. */
@Singleton
class SendDigest implements JobHandler<SendDigest.Payload> {
    private static final int MOST = 100;

    private final NotificationQueries queries;
    private final NotificationRepository notifications;
    private final Transactor transactor;
    private final LetterWriter letters;
    private final Mailer mailer;

    SendDigest(
            NotificationQueries queries,
            NotificationRepository notifications,
            Transactor transactor,
            LetterWriter letters,
            Mailer mailer) {
        this.queries = queries;
        this.notifications = notifications;
        this.transactor = transactor;
        this.letters = letters;
        this.mailer = mailer;
    }

    /** @param before what happened later is for the next digest */
    @Introspected
    record Payload(UUID account, Instant before) {}

    @Override
    public String name() {
        return "send-digest";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        AccountId account = new AccountId(payload.account());
        List<Notification> all = queries.digest(account, payload.before(), MOST);
        if (all.isEmpty()) {
            return;
        }
        queries.reader(account).ifPresent(reader -> {
            mailer.send(letters.digest(reader, all));
            transactor.run(tx -> notifications.mailed(
                    tx, account, all.stream().map(Notification::id).toList()));
        });
    }
}
