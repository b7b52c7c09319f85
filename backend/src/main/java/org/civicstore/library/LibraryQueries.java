package org.civicstore.library;

import static org.civicstore.generated.db.Tables.LIBRARY;
import static org.civicstore.generated.db.Tables.LIBRARY_APP;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Answers what the store keeps of somebody's apps. */
@Singleton
class LibraryQueries {
    private final Transactor transactor;

    LibraryQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    Optional<Library> of(AccountId account) {
        return transactor
                .reading()
                .selectFrom(LIBRARY)
                .where(LIBRARY.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .fetchOptional(LibraryRepository::library);
    }

    /** All that is kept, removals among them; what was added last comes first. */
    List<LibraryApp> apps(AccountId account) {
        return transactor
                .reading()
                .selectFrom(LIBRARY_APP)
                .where(LIBRARY_APP.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .orderBy(LIBRARY_APP.ADDED_AT.desc(), LIBRARY_APP.LISTING_SLUG)
                .fetch(LibraryRepository::app);
    }
}
