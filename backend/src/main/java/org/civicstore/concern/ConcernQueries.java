package org.civicstore.concern;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.CONCERN;
import static org.civicstore.generated.db.Tables.CONCERN_HISTORY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;
import org.jooq.Field;

/** Answers questions about concerns. */
@Singleton
public class ConcernQueries {
    private static final org.civicstore.generated.db.tables.Concern FOLLOWER = CONCERN.as("follower");
    private static final List<String> OPEN = List.of(ConcernStatus.RECEIVED.name(), ConcernStatus.TRIAGED.name());

    private final Transactor transactor;
    private final Clock clock;

    ConcernQueries(Transactor transactor, Clock clock) {
        this.transactor = transactor;
        this.clock = clock;
    }

    /** How many concerns wait for an answer, and how many of those wait too long. */
    record Waiting(int open, int late) {}

    /** The concern behind a reporter's key. */
    public Optional<Concern> byKey(String key) {
        return one(CONCERN.KEY_SHA256.eq(new Secret(key).hash()));
    }

    /** The concern with that id, whoever asks: for what a merged one is answered with. */
    public Optional<Concern> byId(UUID id) {
        return one(CONCERN.ID.eq(Uuids.bytes(id)));
    }

    /** Those that were answered last, merged ones aside, the latest first. */
    public List<Concern> answered(int most) {
        return transactor
                .reading()
                .selectFrom(CONCERN)
                .where(CONCERN.CLOSED_AT.isNotNull(), CONCERN.MERGED_INTO_ID.isNull())
                .orderBy(CONCERN.CLOSED_AT.desc(), CONCERN.ID.desc())
                .limit(most)
                .fetch(ConcernRepository::concern);
    }

    Optional<Concern> find(Actor actor, String number) {
        return one(CONCERN.NUMBER.eq(number).and(visible(actor)));
    }

    /** What an operator may see and filters, merged ones aside: open ones by the end of their time, then the latest. */
    Page<ConcernLine> list(Actor actor, ConcernFilter filter, int page, int size) {
        List<Condition> conditions = new ArrayList<>(List.of(visible(actor), CONCERN.MERGED_INTO_ID.isNull()));
        if (!filter.statuses().isEmpty()) {
            conditions.add(
                    CONCERN.STATUS.in(filter.statuses().stream().map(Enum::name).toList()));
        }
        if (!filter.kinds().isEmpty()) {
            conditions.add(
                    CONCERN.KIND.in(filter.kinds().stream().map(Enum::name).toList()));
        }
        filter.listingSlug().ifPresent(slug -> conditions.add(CONCERN.LISTING_SLUG.eq(slug)));
        if (filter.late()) {
            conditions.add(late(clock.instant()));
        }
        Field<Integer> duplicates = field(selectCount().from(FOLLOWER).where(FOLLOWER.MERGED_INTO_ID.eq(CONCERN.ID)));
        List<ConcernLine> items = transactor
                .reading()
                .select(CONCERN, duplicates)
                .from(CONCERN)
                .where(conditions)
                .orderBy(
                        CONCERN.CLOSED_AT.isNotNull().asc(),
                        CONCERN.CLOSED_AT.desc(),
                        CONCERN.DUE_AT.asc(),
                        CONCERN.ID.asc())
                .limit(size)
                .offset((page - 1) * size)
                .fetch(row -> new ConcernLine(ConcernRepository.concern(row.value1()), row.value2()));
        return new Page<>(
                items, page, size, transactor.reading().fetchCount(CONCERN, conditions.toArray(Condition[]::new)));
    }

    Waiting waiting(Actor actor) {
        Condition open = visible(actor).and(CONCERN.MERGED_INTO_ID.isNull()).and(CONCERN.STATUS.in(OPEN));
        return new Waiting(
                transactor.reading().fetchCount(CONCERN, open),
                transactor.reading().fetchCount(CONCERN, open.and(late(clock.instant()))));
    }

    /** Those that are answered with this one, the oldest first. */
    List<Concern> mergedInto(UUID main) {
        return transactor
                .reading()
                .selectFrom(CONCERN)
                .where(CONCERN.MERGED_INTO_ID.eq(Uuids.bytes(main)))
                .orderBy(CONCERN.RECEIVED_AT, CONCERN.ID)
                .fetch(ConcernRepository::concern);
    }

    /** Open concerns about the same listing that it could be merged into, the oldest first. */
    List<Concern> alike(Concern concern) {
        return transactor
                .reading()
                .selectFrom(CONCERN)
                .where(
                        CONCERN.LISTING_SLUG.eq(concern.listingSlug()),
                        CONCERN.STATUS.in(OPEN),
                        CONCERN.MERGED_INTO_ID.isNull(),
                        CONCERN.ID.ne(Uuids.bytes(concern.id())))
                .orderBy(CONCERN.RECEIVED_AT, CONCERN.ID)
                .limit(20)
                .fetch(ConcernRepository::concern);
    }

    /** Oldest first. */
    List<ConcernMove> history(UUID id) {
        return transactor
                .reading()
                .select(
                        CONCERN_HISTORY.HAPPENED_AT,
                        CONCERN_HISTORY.ACTION,
                        CONCERN_HISTORY.FROM_STATUS,
                        CONCERN_HISTORY.TO_STATUS,
                        ACCOUNT.NAME,
                        CONCERN_HISTORY.NOTE)
                .from(CONCERN_HISTORY)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(CONCERN_HISTORY.ACCOUNT_ID))
                .where(CONCERN_HISTORY.CONCERN_ID.eq(Uuids.bytes(id)))
                .orderBy(CONCERN_HISTORY.HAPPENED_AT, CONCERN_HISTORY.ID)
                .fetch(row -> new ConcernMove(
                        Times.instant(row.value1()),
                        ConcernAction.valueOf(row.value2()),
                        ConcernStatus.valueOf(row.value3()),
                        ConcernStatus.valueOf(row.value4()),
                        Optional.ofNullable(row.value5()),
                        row.value6()));
    }

    /** Open ones whose time had run out by then and that nobody has marked; at most that many. */
    public List<UUID> toEscalate(Instant now, int most) {
        return transactor
                .reading()
                .select(CONCERN.ID)
                .from(CONCERN)
                .where(
                        CONCERN.STATUS.in(OPEN),
                        CONCERN.DUE_AT.lt(Times.utc(now)),
                        CONCERN.ESCALATED_AT.isNull(),
                        CONCERN.MERGED_INTO_ID.isNull())
                .orderBy(CONCERN.DUE_AT)
                .limit(most)
                .fetch(row -> Uuids.uuid(row.value1()));
    }

    private Optional<Concern> one(Condition which) {
        return transactor.reading().selectFrom(CONCERN).where(which).fetchOptional(ConcernRepository::concern);
    }

    private static Condition late(Instant now) {
        return CONCERN.DUE_AT
                .lt(Times.utc(now))
                .and(CONCERN.CLOSED_AT.isNull())
                .or(CONCERN.CLOSED_AT.gt(CONCERN.DUE_AT));
    }

    private static Condition visible(Actor actor) {
        List<byte[]> hidden = ConcernPolicy.hidden(actor).stream()
                .map(organisation -> Uuids.bytes(organisation.value()))
                .toList();
        return hidden.isEmpty() ? noCondition() : CONCERN.ORGANISATION_ID.notIn(hidden);
    }
}
