package org.civicstore.library;

import jakarta.inject.Singleton;
import org.civicstore.identity.PersonErased;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Erases the list of apps of an erased person; the devices keep theirs. */
@Singleton
class PersonErasedEventHandler implements EventHandler<PersonErased> {
    private final LibraryRepository libraries;

    PersonErasedEventHandler(LibraryRepository libraries) {
        this.libraries = libraries;
    }

    @Override
    public Class<PersonErased> event() {
        return PersonErased.class;
    }

    @Override
    public void handle(Tx tx, PersonErased erased) {
        libraries.erase(tx, erased.account());
    }
}
