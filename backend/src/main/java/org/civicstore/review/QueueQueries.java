package org.civicstore.review;

import static org.civicstore.generated.db.Tables.REVIEW_CASE;
import static org.civicstore.generated.db.Tables.REVIEW_CONFLICT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.civicstore.generated.db.tables.records.ReviewCaseRecord;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Answers about many cases: which wait, whose turn it is, and who holds how many. */
@Singleton
public class QueueQueries {
    /** How far back a certifier's decisions are counted. */
    private static final Duration LATELY = Duration.ofDays(30);

    private final Transactor transactor;
    private final ReviewRepository reviews;
    private final Clock clock;

    QueueQueries(Transactor transactor, ReviewRepository reviews, Clock clock) {
        this.transactor = transactor;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * How many cases one certifier holds.
     *
     * @param working on which the store must act
     * @param late among those
     * @param withVendor that wait for their vendors
     * @param decided in the last 30 days
     */
    public record Load(AccountId certifier, int working, int late, int withVendor, int decided) {}

    /**
     * The most urgent first, see {@link Priority}; decided ones by when they were due.
     *
     * @param page from 1
     */
    public Page<Review> page(CaseFilter filter, int page, int size) {
        Condition which = which(filter);
        // The keys alone come from an index; whole rows are read only for the one page.
        List<byte[]> ids = sql().select(REVIEW_CASE.ID)
                .from(REVIEW_CASE)
                .where(which)
                .orderBy(REVIEW_CASE.PROMISE, REVIEW_CASE.DUE_AT.isNull(), REVIEW_CASE.DUE_AT, REVIEW_CASE.ID)
                .limit(size)
                .offset((page - 1) * size)
                .fetch(REVIEW_CASE.ID);
        List<ReviewCaseRecord> rows = sql().selectFrom(REVIEW_CASE)
                .where(REVIEW_CASE.ID.in(ids))
                .orderBy(REVIEW_CASE.PROMISE, REVIEW_CASE.DUE_AT.isNull(), REVIEW_CASE.DUE_AT, REVIEW_CASE.ID)
                .fetch();
        return new Page<>(reviews.reviews(sql(), rows), page, size, sql().fetchCount(REVIEW_CASE, which));
    }

    /** The cases whose promised time has run out without anybody noting it, the oldest first. */
    public List<ReviewId> toMarkOverdue(Instant now, int most) {
        return sql().select(REVIEW_CASE.ID)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.STATUS.in(names(Stream.of(ReviewStatus.values())
                        .filter(status -> status.after(ReviewAction.OVERDUE).isPresent()))))
                .and(REVIEW_CASE.DUE_AT.lt(Times.utc(now)))
                .and(REVIEW_CASE.MISSED_AT.isNull())
                .orderBy(REVIEW_CASE.DUE_AT)
                .limit(most)
                .fetch(row -> new ReviewId(Uuids.uuid(row.value1())));
    }

    /** Of everybody who holds a case or decided one lately. */
    public List<Load> loads() {
        Instant now = clock.instant();
        Condition working = REVIEW_CASE.STATUS.in(
                ReviewStatus.SCREENING.name(), ReviewStatus.ASSESSING.name(), ReviewStatus.VERDICT_PROPOSED.name());
        return sql().select(
                        REVIEW_CASE.CERTIFIER_ID,
                        count(working),
                        count(working.and(REVIEW_CASE.DUE_AT.lt(Times.utc(now)))),
                        count(REVIEW_CASE.STATUS.eq(ReviewStatus.WITH_VENDOR.name())),
                        count(REVIEW_CASE.CONCLUDED_AT.ge(Times.utc(now.minus(LATELY)))))
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.CERTIFIER_ID.isNotNull())
                .groupBy(REVIEW_CASE.CERTIFIER_ID)
                .fetch(row -> new Load(
                        new AccountId(Uuids.uuid(row.value1())),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }

    private static Field<Integer> count(Condition which) {
        return DSL.count(DSL.when(which, 1));
    }

    private Condition which(CaseFilter filter) {
        Condition words = filter.words().stream()
                .map(word -> REVIEW_CASE
                        .LISTING_NAME
                        .containsIgnoreCase(word)
                        .or(REVIEW_CASE.ORGANISATION_NAME.containsIgnoreCase(word))
                        .or(REVIEW_CASE.RELEASE_VERSION.containsIgnoreCase(word))
                        .or(REVIEW_CASE.SUBMISSION_NUMBER.containsIgnoreCase(word)))
                .reduce(DSL.noCondition(), Condition::and);
        return REVIEW_CASE
                .STATUS
                .in(names(filter.statuses().stream()))
                .and(filter.holder()
                        .map(id -> REVIEW_CASE.CERTIFIER_ID.eq(Uuids.bytes(id.value())))
                        .orElse(DSL.noCondition()))
                .and(filter.unclaimed() ? REVIEW_CASE.CERTIFIER_ID.isNull() : DSL.noCondition())
                .and(filter.overdue() ? overdue() : DSL.noCondition())
                .and(filter.tier().map(tier -> REVIEW_CASE.TIER.eq(tier.name())).orElse(DSL.noCondition()))
                .and(filter.profile().map(REVIEW_CASE.PROFILE::eq).orElse(DSL.noCondition()))
                .and(filter.kind().map(kind -> REVIEW_CASE.KIND.eq(kind.name())).orElse(DSL.noCondition()))
                .and(filter.except().map(this::openTo).orElse(DSL.noCondition()))
                .and(words);
    }

    private Condition overdue() {
        return REVIEW_CASE.CLOCK_STARTED_AT.isNotNull().and(REVIEW_CASE.DUE_AT.lt(Times.utc(clock.instant())));
    }

    /** What {@link ReviewPolicy#blocked} says, for the database. */
    private Condition openTo(Actor.Person person) {
        byte[] account = Uuids.bytes(person.account().value());
        return REVIEW_CASE
                .SUBMITTED_BY
                .ne(account)
                .and(REVIEW_CASE.ORGANISATION_ID.notIn(person.memberships().keySet().stream()
                        .map(id -> Uuids.bytes(id.value()))
                        .toList()))
                .and(DSL.notExists(DSL.selectOne()
                        .from(REVIEW_CONFLICT)
                        .where(REVIEW_CONFLICT.ACCOUNT_ID.eq(account))
                        .and(REVIEW_CONFLICT.ORGANISATION_ID.eq(REVIEW_CASE.ORGANISATION_ID))
                        .and(REVIEW_CONFLICT.ENDED_AT.isNull())
                        .and(REVIEW_CONFLICT
                                .UNTIL_AT
                                .isNull()
                                .or(REVIEW_CONFLICT.UNTIL_AT.gt(Times.utc(clock.instant()))))));
    }

    private static List<String> names(Stream<ReviewStatus> statuses) {
        return statuses.map(Enum::name).toList();
    }

    private DSLContext sql() {
        return transactor.reading();
    }
}
