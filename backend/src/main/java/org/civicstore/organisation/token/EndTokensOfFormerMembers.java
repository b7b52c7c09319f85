package org.civicstore.organisation.token;

import jakarta.inject.Singleton;
import org.civicstore.organisation.MembershipEnded;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.persistence.Tx;

/** Ends the tokens that somebody has made for an organisation together with the membership: who leaves may have copies. */
@Singleton
class EndTokensOfFormerMembers implements EventHandler<MembershipEnded> {
    private final TokenRepository tokens;

    EndTokensOfFormerMembers(TokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<MembershipEnded> event() {
        return MembershipEnded.class;
    }

    @Override
    public void handle(Tx tx, MembershipEnded ended) {
        tokens.deleteMadeBy(tx, ended.organisation(), ended.account());
    }
}
