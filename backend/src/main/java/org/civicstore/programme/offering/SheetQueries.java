package org.civicstore.programme.offering;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.OFFER_CHANGE;
import static org.civicstore.generated.db.Tables.OFFER_CHANGE_HISTORY;
import static org.civicstore.generated.db.Tables.OFFER_PLACES;
import static org.civicstore.generated.db.Tables.OFFER_SHEET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Answers what is stored of sheets. */
@Singleton
class SheetQueries {
    private static final int MOST = 200;

    private final Transactor transactor;

    SheetQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    Optional<Sheet> find(UUID programme, String listing) {
        return transactor
                .reading()
                .selectFrom(OFFER_SHEET)
                .where(OFFER_SHEET.PROGRAMME_ID.eq(Uuids.bytes(programme)), OFFER_SHEET.LISTING.eq(listing))
                .fetchOptional(SheetRepository::sheet);
    }

    Optional<SheetChange> change(UUID sheet, int number) {
        return transactor
                .reading()
                .selectFrom(OFFER_CHANGE)
                .where(OFFER_CHANGE.SHEET_ID.eq(Uuids.bytes(sheet)), OFFER_CHANGE.NUMBER.eq(number))
                .fetchOptional(SheetRepository::change);
    }

    /** The newest first; at most 200. */
    List<SheetChange> changes(UUID sheet) {
        return transactor
                .reading()
                .selectFrom(OFFER_CHANGE)
                .where(OFFER_CHANGE.SHEET_ID.eq(Uuids.bytes(sheet)))
                .orderBy(OFFER_CHANGE.NUMBER.desc())
                .limit(MOST)
                .fetch(SheetRepository::change);
    }

    /** A change with the sheet that it is of. */
    record Placed(Sheet sheet, SheetChange change) {}

    /** Those that wait for certifiers, the oldest first, and after them the newest of the others; at most 200. */
    List<Placed> all() {
        List<Placed> all = new ArrayList<>(placed(true));
        placed(false).stream().limit(Math.max(0, MOST - all.size())).forEach(all::add);
        return all;
    }

    private List<Placed> placed(boolean open) {
        var waiting = OFFER_CHANGE.STATUS.in(SheetStatus.WAITING.name(), SheetStatus.PROPOSED.name());
        return transactor
                .reading()
                .select(OFFER_SHEET.fields())
                .select(OFFER_CHANGE.fields())
                .from(OFFER_CHANGE)
                .join(OFFER_SHEET)
                .on(OFFER_SHEET.ID.eq(OFFER_CHANGE.SHEET_ID))
                .where(open ? waiting : waiting.not())
                .orderBy(open ? OFFER_CHANGE.WRITTEN_AT.asc() : OFFER_CHANGE.WRITTEN_AT.desc())
                .limit(MOST)
                .fetch(row -> new Placed(
                        SheetRepository.sheet(row.into(OFFER_SHEET)), SheetRepository.change(row.into(OFFER_CHANGE))));
    }

    /**
     * One line of the history.
     *
     * @param from absent at the beginning
     * @param by the name of the person; absent when it was the store itself
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SheetMove(
            Instant at,
            SheetAction action,
            Optional<SheetStatus> from,
            SheetStatus to,
            Optional<String> by,
            String reason) {}

    /** The newest first; at most 200. */
    List<SheetMove> history(UUID change) {
        return transactor
                .reading()
                .select(
                        OFFER_CHANGE_HISTORY.HAPPENED_AT,
                        OFFER_CHANGE_HISTORY.ACTION,
                        OFFER_CHANGE_HISTORY.FROM_STATUS,
                        OFFER_CHANGE_HISTORY.TO_STATUS,
                        ACCOUNT.NAME,
                        OFFER_CHANGE_HISTORY.REASON)
                .from(OFFER_CHANGE_HISTORY)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(OFFER_CHANGE_HISTORY.ACCOUNT_ID))
                .where(OFFER_CHANGE_HISTORY.CHANGE_ID.eq(Uuids.bytes(change)))
                .orderBy(OFFER_CHANGE_HISTORY.HAPPENED_AT.desc(), OFFER_CHANGE_HISTORY.ID.desc())
                .limit(MOST)
                .fetch(row -> new SheetMove(
                        Times.instant(row.value1()),
                        SheetAction.valueOf(row.value2()),
                        Optional.ofNullable(row.value3()).map(SheetStatus::valueOf),
                        SheetStatus.valueOf(row.value4()),
                        Optional.ofNullable(row.value5()),
                        row.value6()));
    }

    /** @param used how many have the offer */
    record Counted(long used, Instant at) {}

    Map<String, Counted> places(UUID sheet) {
        Map<String, Counted> places = new HashMap<>();
        transactor
                .reading()
                .selectFrom(OFFER_PLACES)
                .where(OFFER_PLACES.SHEET_ID.eq(Uuids.bytes(sheet)))
                .forEach(row ->
                        places.put(row.getOffer(), new Counted(row.getUsed(), Times.instant(row.getDeclaredAt()))));
        return places;
    }
}
