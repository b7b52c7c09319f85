package org.civicstore.programme;

import static org.civicstore.generated.db.Tables.OFFER_CHANGE;
import static org.civicstore.generated.db.Tables.OFFER_PLACES;
import static org.civicstore.generated.db.Tables.OFFER_SHEET;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.impl.DSL;

/** Answers which sheets of listings hold in a programme: only what is certified reaches people. */
@Singleton
public class CertifiedSheetQueries {
    private final Transactor transactor;

    CertifiedSheetQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** A sheet as it was certified last. */
    public record Certified(String listing, String content) {}

    /** In the order in which the listings came to the programme. */
    public List<Certified> certified(UUID programme) {
        return transactor
                .reading()
                .select(OFFER_SHEET.LISTING, OFFER_CHANGE.CONTENT)
                .from(OFFER_SHEET)
                .join(OFFER_CHANGE)
                .on(OFFER_CHANGE.SHEET_ID.eq(OFFER_SHEET.ID), OFFER_CHANGE.NUMBER.eq(OFFER_SHEET.IN_FORCE))
                .where(OFFER_SHEET.PROGRAMME_ID.eq(Uuids.bytes(programme)))
                .orderBy(OFFER_SHEET.ID)
                .fetch(row -> new Certified(row.value1(), row.value2()));
    }

    /** How many have an offer, by its id, as far as vendors have said. */
    public Map<String, Long> used(UUID programme) {
        Map<String, Long> used = new HashMap<>();
        transactor
                .reading()
                .select(OFFER_PLACES.OFFER, OFFER_PLACES.USED)
                .from(OFFER_PLACES)
                .join(OFFER_SHEET)
                .on(OFFER_SHEET.ID.eq(OFFER_PLACES.SHEET_ID))
                .where(OFFER_SHEET.PROGRAMME_ID.eq(Uuids.bytes(programme)))
                .forEach(row -> used.put(row.value1(), row.value2()));
        return used;
    }

    /** A number for each programme with sheets that grows with each change that people can notice. */
    Map<UUID, Long> effects() {
        Map<UUID, Long> effects = new HashMap<>();
        transactor
                .reading()
                .select(OFFER_SHEET.PROGRAMME_ID, DSL.sum(OFFER_SHEET.EFFECTS).cast(Long.class))
                .from(OFFER_SHEET)
                .groupBy(OFFER_SHEET.PROGRAMME_ID)
                .forEach(row -> effects.put(Uuids.uuid(row.value1()), row.value2()));
        return effects;
    }
}
