package org.civicstore.review.conflict;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Optional;
import org.civicstore.organisation.MembershipEnded;
import org.civicstore.review.Conflict;
import org.civicstore.review.ConflictRepository;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Tx;

/** Keeps former members away from their organisation's cases for a while, whether or not they are certifiers yet. */
@Singleton
class FormerMemberEventHandler implements EventHandler<MembershipEnded> {
    /** As long as public bodies usually bar people from matters of a former employer. */
    private static final int YEARS = 2;

    private final ConflictRepository conflicts;
    private final Ids ids;

    FormerMemberEventHandler(ConflictRepository conflicts, Ids ids) {
        this.conflicts = conflicts;
        this.ids = ids;
    }

    @Override
    public Class<MembershipEnded> event() {
        return MembershipEnded.class;
    }

    @Override
    public void handle(Tx tx, MembershipEnded event) {
        conflicts.insert(
                tx,
                new Conflict(
                        ids.next(),
                        event.account(),
                        event.organisation(),
                        Conflict.Kind.WORKED_FOR,
                        "",
                        event.at(),
                        Optional.of(event.at()
                                .atZone(ZoneOffset.UTC)
                                .plusYears(YEARS)
                                .toInstant())));
    }
}
