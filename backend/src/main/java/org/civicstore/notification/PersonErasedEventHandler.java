package org.civicstore.notification;

import jakarta.inject.Singleton;
import org.civicstore.identity.PersonErased;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Forgets what an erased person was told and has chosen; mail that waits finds nobody. */
@Singleton
class PersonErasedEventHandler implements EventHandler<PersonErased> {
    private final NotificationRepository notifications;

    PersonErasedEventHandler(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    @Override
    public Class<PersonErased> event() {
        return PersonErased.class;
    }

    @Override
    public void handle(Tx tx, PersonErased erased) {
        notifications.forget(tx, erased.account());
    }
}
