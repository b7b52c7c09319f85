package org.civicstore.library;

import static org.civicstore.generated.db.Tables.LIBRARY;
import static org.civicstore.generated.db.Tables.LIBRARY_APP;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.civicstore.generated.db.tables.records.LibraryAppRecord;
import org.civicstore.generated.db.tables.records.LibraryRecord;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Writes lists of apps. */
@Singleton
class LibraryRepository {

    /** The list of the account, locked. */
    Optional<Library> lock(Tx tx, AccountId account) {
        return tx.sql()
                .selectFrom(LIBRARY)
                .where(LIBRARY.ACCOUNT_ID.eq(key(account)))
                .forUpdate()
                .fetchOptional(LibraryRepository::library);
    }

    /** Begins a list; the one that somebody else has begun at the same time stays as it is. */
    void insert(Tx tx, Library library) {
        try {
            tx.sql()
                    .insertInto(LIBRARY)
                    .set(LIBRARY.ACCOUNT_ID, key(library.account()))
                    .set(LIBRARY.ID, Uuids.bytes(library.id()))
                    .set(LIBRARY.CONSENTED_AT, Times.utc(library.consentedAt()))
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            // Two tabs asked for the same; what they asked for is there.
        }
    }

    /** Erases the list and all that it held; no error when there is none. */
    void erase(Tx tx, AccountId account) {
        tx.sql()
                .deleteFrom(LIBRARY_APP)
                .where(LIBRARY_APP.ACCOUNT_ID.eq(key(account)))
                .execute();
        tx.sql().deleteFrom(LIBRARY).where(LIBRARY.ACCOUNT_ID.eq(key(account))).execute();
    }

    /** By slug, removals among them. */
    Map<String, LibraryApp> apps(Tx tx, AccountId account) {
        Map<String, LibraryApp> apps = new HashMap<>();
        tx.sql()
                .selectFrom(LIBRARY_APP)
                .where(LIBRARY_APP.ACCOUNT_ID.eq(key(account)))
                .fetch(LibraryRepository::app)
                .forEach(app -> apps.put(app.slug(), app));
        return apps;
    }

    /** Sets what the list says of these apps. */
    void save(Tx tx, AccountId account, Collection<LibraryApp> apps) {
        if (apps.isEmpty()) {
            return;
        }
        tx.sql()
                .deleteFrom(LIBRARY_APP)
                .where(LIBRARY_APP.ACCOUNT_ID.eq(key(account)))
                .and(LIBRARY_APP.LISTING_SLUG.in(
                        apps.stream().map(LibraryApp::slug).toList()))
                .execute();
        tx.sql()
                .batchInsert(apps.stream().map(app -> row(account, app)).toList())
                .execute();
    }

    /** Forgets removals before that moment, of all accounts; at most that many at once. Answers how many. */
    int forgetRemovals(Tx tx, Instant before, int most) {
        return tx.sql()
                .deleteFrom(LIBRARY_APP)
                .where(LIBRARY_APP.REMOVED.isTrue(), LIBRARY_APP.CHANGED_AT.lt(Times.utc(before)))
                .limit(most)
                .execute();
    }

    static Library library(LibraryRecord row) {
        return new Library(
                new AccountId(Uuids.uuid(row.getAccountId())),
                Uuids.uuid(row.getId()),
                Times.instant(row.getConsentedAt()));
    }

    static LibraryApp app(LibraryAppRecord row) {
        return new LibraryApp(
                row.getListingSlug(),
                row.getReleaseVersion(),
                Times.instant(row.getAddedAt()),
                Times.instant(row.getChangedAt()),
                row.getRemoved());
    }

    private static LibraryAppRecord row(AccountId account, LibraryApp app) {
        LibraryAppRecord row = new LibraryAppRecord();
        row.setAccountId(key(account));
        row.setListingSlug(app.slug());
        row.setReleaseVersion(app.version());
        row.setAddedAt(Times.utc(app.addedAt()));
        row.setChangedAt(Times.utc(app.changedAt()));
        row.setRemoved(app.removed());
        return row;
    }

    private static byte[] key(AccountId account) {
        return Uuids.bytes(account.value());
    }
}
