package org.civicstore.review.canned;

import static org.civicstore.generated.db.Tables.CANNED_TEXT;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.generated.db.tables.records.CannedTextRecord;
import org.civicstore.review.CaseJson;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.DSLContext;

/** Keeps canned texts. */
@Singleton
class CannedTextRepository {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final CaseJson json;

    CannedTextRepository(CaseJson json) {
        this.json = json;
    }

    /** By criterion, the general ones first, then by title. */
    List<CannedText> all(DSLContext sql) {
        return sql.selectFrom(CANNED_TEXT)
                .orderBy(CANNED_TEXT.CRITERION, CANNED_TEXT.TITLE, CANNED_TEXT.ID)
                .fetch(this::text);
    }

    int count(Tx tx) {
        return tx.sql().fetchCount(CANNED_TEXT);
    }

    Optional<CannedText> lock(Tx tx, UUID id) {
        return tx.sql()
                .selectFrom(CANNED_TEXT)
                .where(CANNED_TEXT.ID.eq(Uuids.bytes(id)))
                .forUpdate()
                .fetchOptional()
                .map(this::text);
    }

    void insert(Tx tx, CannedText text) {
        tx.sql()
                .insertInto(CANNED_TEXT)
                .set(CANNED_TEXT.ID, Uuids.bytes(text.id()))
                .set(CANNED_TEXT.CRITERION, text.criterion())
                .set(CANNED_TEXT.TITLE, text.title())
                .set(CANNED_TEXT.TEXTS, json.write(text.texts()))
                .set(CANNED_TEXT.UPDATED_BY, Uuids.bytes(text.updatedBy().value()))
                .set(CANNED_TEXT.UPDATED_AT, Times.utc(text.updatedAt()))
                .set(CANNED_TEXT.ROW_VERSION, text.version())
                .execute();
    }

    void save(Tx tx, CannedText text) {
        tx.sql()
                .update(CANNED_TEXT)
                .set(CANNED_TEXT.CRITERION, text.criterion())
                .set(CANNED_TEXT.TITLE, text.title())
                .set(CANNED_TEXT.TEXTS, json.write(text.texts()))
                .set(CANNED_TEXT.UPDATED_BY, Uuids.bytes(text.updatedBy().value()))
                .set(CANNED_TEXT.UPDATED_AT, Times.utc(text.updatedAt()))
                .set(CANNED_TEXT.ROW_VERSION, text.version())
                .where(CANNED_TEXT.ID.eq(Uuids.bytes(text.id())))
                .execute();
    }

    void remove(Tx tx, UUID id) {
        tx.sql()
                .deleteFrom(CANNED_TEXT)
                .where(CANNED_TEXT.ID.eq(Uuids.bytes(id)))
                .execute();
    }

    private CannedText text(CannedTextRecord row) {
        return new CannedText(
                Uuids.uuid(row.getId()),
                row.getCriterion(),
                row.getTitle(),
                json.read(row.getTexts(), TEXTS),
                new AccountId(Uuids.uuid(row.getUpdatedBy())),
                Times.instant(row.getUpdatedAt()),
                row.getRowVersion());
    }
}
