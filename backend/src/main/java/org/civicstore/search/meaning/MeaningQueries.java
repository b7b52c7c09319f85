package org.civicstore.search.meaning;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.SEARCH_MEANING;
import static org.civicstore.generated.db.Tables.SEARCH_MEANING_HISTORY;
import static org.civicstore.generated.db.Tables.SEARCH_MEANING_VERSION;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.civicstore.search.meaning.MeaningBodies.MeaningHistoryBody;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;

/** Answers what operators have made of the meanings. */
@Singleton
class MeaningQueries {
    private final Transactor transactor;

    MeaningQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    long version() {
        return transactor
                .reading()
                .select(SEARCH_MEANING_VERSION.CHANGES)
                .from(SEARCH_MEANING_VERSION)
                .where(SEARCH_MEANING_VERSION.NAME.eq(MeaningRepository.VERSION))
                .fetchOptional(SEARCH_MEANING_VERSION.CHANGES)
                .orElse(0L);
    }

    List<EditedMeaning> edited() {
        return transactor
                .reading()
                .selectFrom(SEARCH_MEANING)
                .orderBy(SEARCH_MEANING.MEANING)
                .fetch(row -> new EditedMeaning(
                        row.getMeaning(),
                        Optional.ofNullable(row.getNames()).map(MeaningJson::read),
                        row.getRowVersion()));
    }

    /** What happened to a meaning, newest first; at most 100 lines. */
    List<MeaningHistoryBody> history(String id) {
        return transactor
                .reading()
                .select(
                        SEARCH_MEANING_HISTORY.HAPPENED_AT,
                        SEARCH_MEANING_HISTORY.ACTION,
                        ACCOUNT.NAME,
                        SEARCH_MEANING_HISTORY.REASON,
                        SEARCH_MEANING_HISTORY.NAMES_BEFORE,
                        SEARCH_MEANING_HISTORY.NAMES_AFTER)
                .from(SEARCH_MEANING_HISTORY)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SEARCH_MEANING_HISTORY.ACCOUNT_ID))
                .where(SEARCH_MEANING_HISTORY.MEANING.eq(id))
                .orderBy(SEARCH_MEANING_HISTORY.HAPPENED_AT.desc(), SEARCH_MEANING_HISTORY.ID.desc())
                .limit(100)
                .fetch(row -> new MeaningHistoryBody(
                        Times.instant(row.value1()),
                        MeaningAction.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        Optional.ofNullable(row.value5()).map(MeaningJson::read),
                        Optional.ofNullable(row.value6()).map(MeaningJson::read)));
    }
}
