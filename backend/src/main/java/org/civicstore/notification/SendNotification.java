package org.civicstore.notification;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.job.JobHandler;
import org.civicstore.shared.mail.Mailer;
import org.civicstore.shared.persistence.Transactor;

/** Mails one notification to one person. One that has gone already does not go again. */
@Singleton
class SendNotification implements JobHandler<SendNotification.Payload> {
    private final NotificationQueries queries;
    private final NotificationRepository notifications;
    private final Transactor transactor;
    private final LetterWriter letters;
    private final Mailer mailer;

    SendNotification(
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

    /** Which happening, and to whom. */
    @Introspected
    record Payload(UUID event, UUID account) {}

    @Override
    public String name() {
        return "send-notification";
    }

    @Override
    public Class<Payload> payload() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) {
        AccountId account = new AccountId(payload.account());
        queries.toMail(account, payload.event())
                .ifPresent(about -> queries.reader(account).ifPresent(reader -> {
                    mailer.send(letters.letter(reader, about));
                    transactor.run(tx -> notifications.mailed(tx, account, List.of(about.id())));
                }));
    }
}
