package org.civicstore.notification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.civicstore.shared.job.RecurringJob;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.privacy.Kept;

/** Clears away what people were told when its time is over. */
@Singleton
class ForgetNotifications implements RecurringJob {
    private static final int AT_ONCE = 500;

    private final NotificationRepository notifications;
    private final Transactor transactor;
    private final Clock clock;

    ForgetNotifications(NotificationRepository notifications, Transactor transactor, Clock clock) {
        this.notifications = notifications;
        this.transactor = transactor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Kept.NOTIFICATION.job().orElseThrow();
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(Kept.NOTIFICATION.period());
        int forgotten;
        do {
            forgotten = transactor.write(tx -> notifications.forgetBefore(tx, before, AT_ONCE));
        } while (forgotten == AT_ONCE);
    }
}
