package org.civicstore.review;

import jakarta.inject.Singleton;
import org.civicstore.identity.PersonErased;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Takes the name of an erased person out of what case files say of cases that were handed over, and drops what they declared. */
@Singleton
class PersonErasedEventHandler implements EventHandler<PersonErased> {
    private final ReviewRepository reviews;
    private final ConflictRepository conflicts;

    PersonErasedEventHandler(ReviewRepository reviews, ConflictRepository conflicts) {
        this.conflicts = conflicts;
        this.reviews = reviews;
    }

    @Override
    public Class<PersonErased> event() {
        return PersonErased.class;
    }

    @Override
    public void handle(Tx tx, PersonErased erased) {
        reviews.forgetName(tx, erased.name());
        conflicts.forget(tx, erased.account());
    }
}
