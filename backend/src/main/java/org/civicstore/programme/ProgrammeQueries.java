package org.civicstore.programme;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.PROGRAMME;
import static org.civicstore.generated.db.Tables.PROGRAMME_HISTORY;
import static org.civicstore.generated.db.Tables.PROGRAMME_VERSION;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.impl.DSL;

/** Answers what is stored of programmes. */
@Singleton
public class ProgrammeQueries {
    private final Transactor transactor;

    ProgrammeQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** Grows with every saving of a programme and with every new one. */
    long changes() {
        Long changes = transactor
                .reading()
                .select(DSL.sum(PROGRAMME.ROW_VERSION.add(1)).cast(Long.class))
                .from(PROGRAMME)
                .fetchOne(0, Long.class);
        return changes == null ? 0 : changes;
    }

    /** When a version takes over that was written before; empty when none is waiting. */
    Optional<Instant> nextTakeover(Instant now) {
        return transactor
                .reading()
                .select(DSL.min(PROGRAMME_VERSION.VALID_FROM))
                .from(PROGRAMME_VERSION)
                .where(PROGRAMME_VERSION.VALID_FROM.gt(Times.utc(now)))
                .fetchOptional(0, LocalDateTime.class)
                .map(Times::instant);
    }

    /** @param version the one that decides; 0 when the first one is still to come */
    public record Standing(ProgrammeStanding programme, int version) {}

    /** Every programme with the number of the version that decides at that moment, in the order in which they came. */
    public List<Standing> all(Instant now) {
        var inForce = DSL.field(DSL.select(DSL.max(PROGRAMME_VERSION.NUMBER))
                .from(PROGRAMME_VERSION)
                .where(
                        PROGRAMME_VERSION.PROGRAMME_ID.eq(PROGRAMME.ID),
                        PROGRAMME_VERSION.VALID_FROM.le(Times.utc(now))));
        return transactor
                .reading()
                .select(PROGRAMME.fields())
                .select(inForce)
                .from(PROGRAMME)
                .orderBy(PROGRAMME.ID)
                .fetch(row -> {
                    Integer number = row.get(inForce);
                    return new Standing(ProgrammeRepository.standing(row.into(PROGRAMME)), number == null ? 0 : number);
                });
    }

    public Optional<ProgrammeStanding> find(String slug) {
        return transactor
                .reading()
                .selectFrom(PROGRAMME)
                .where(PROGRAMME.SLUG.eq(slug))
                .fetchOptional(ProgrammeRepository::standing);
    }

    public Optional<ProgrammeVersion> version(UUID programme, int number) {
        return transactor
                .reading()
                .selectFrom(PROGRAMME_VERSION)
                .where(PROGRAMME_VERSION.PROGRAMME_ID.eq(Uuids.bytes(programme)), PROGRAMME_VERSION.NUMBER.eq(number))
                .fetchOptional(ProgrammeRepository::version);
    }

    /**
     * A version without its content.
     *
     * @param writtenBy the name of the person; absent for what came with the store
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ProgrammeVersionLine(
            int number, Instant validFrom, Instant writtenAt, Optional<String> writtenBy, String reason) {}

    /** The newest first; at most 200. */
    public List<ProgrammeVersionLine> versions(UUID programme) {
        return transactor
                .reading()
                .select(
                        PROGRAMME_VERSION.NUMBER,
                        PROGRAMME_VERSION.VALID_FROM,
                        PROGRAMME_VERSION.WRITTEN_AT,
                        ACCOUNT.NAME,
                        PROGRAMME_VERSION.REASON)
                .from(PROGRAMME_VERSION)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(PROGRAMME_VERSION.WRITTEN_BY))
                .where(PROGRAMME_VERSION.PROGRAMME_ID.eq(Uuids.bytes(programme)))
                .orderBy(PROGRAMME_VERSION.NUMBER.desc())
                .limit(200)
                .fetch(row -> new ProgrammeVersionLine(
                        row.value1(),
                        Times.instant(row.value2()),
                        Times.instant(row.value3()),
                        Optional.ofNullable(row.value4()),
                        row.value5()));
    }

    /**
     * One line of the history.
     *
     * @param from absent at the beginning
     * @param by the name of the person; absent when it was the store itself
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ProgrammeMove(
            Instant at,
            ProgrammeAction action,
            Optional<ProgrammeStatus> from,
            ProgrammeStatus to,
            Optional<String> by,
            String reason) {}

    /** The newest first; at most 200. */
    public List<ProgrammeMove> history(UUID programme) {
        return transactor
                .reading()
                .select(
                        PROGRAMME_HISTORY.HAPPENED_AT,
                        PROGRAMME_HISTORY.ACTION,
                        PROGRAMME_HISTORY.FROM_STATUS,
                        PROGRAMME_HISTORY.TO_STATUS,
                        ACCOUNT.NAME,
                        PROGRAMME_HISTORY.REASON)
                .from(PROGRAMME_HISTORY)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(PROGRAMME_HISTORY.ACCOUNT_ID))
                .where(PROGRAMME_HISTORY.PROGRAMME_ID.eq(Uuids.bytes(programme)))
                .orderBy(PROGRAMME_HISTORY.HAPPENED_AT.desc(), PROGRAMME_HISTORY.ID.desc())
                .limit(200)
                .fetch(row -> new ProgrammeMove(
                        Times.instant(row.value1()),
                        ProgrammeAction.valueOf(row.value2()),
                        Optional.ofNullable(row.value3()).map(ProgrammeStatus::valueOf),
                        ProgrammeStatus.valueOf(row.value4()),
                        Optional.ofNullable(row.value5()),
                        row.value6()));
    }
}
