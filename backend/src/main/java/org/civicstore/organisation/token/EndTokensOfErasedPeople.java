package org.civicstore.organisation.token;

import jakarta.inject.Singleton;
import org.civicstore.identity.PersonErased;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Ends every token that an erased person has made. */
@Singleton
class EndTokensOfErasedPeople implements EventHandler<PersonErased> {
    private final TokenRepository tokens;

    EndTokensOfErasedPeople(TokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<PersonErased> event() {
        return PersonErased.class;
    }

    @Override
    public void handle(Tx tx, PersonErased erased) {
        tokens.deleteMadeBy(tx, erased.account());
    }
}
