package org.civicstore.operations;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.CERTIFICATE;
import static org.civicstore.generated.db.Tables.CONCERN;
import static org.civicstore.generated.db.Tables.REVIEW_CASE;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.concern.ConcernStatus;
import org.civicstore.operations.OperationsBodies.ConcernsBody;
import org.civicstore.operations.OperationsBodies.EndingBody;
import org.civicstore.operations.OperationsBodies.EndingCertificateBody;
import org.civicstore.operations.OperationsBodies.OpenCaseBody;
import org.civicstore.operations.OperationsBodies.QueueBody;
import org.civicstore.review.ReviewStatus;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Counts what is open, with one question for each kind of thing. */
@Singleton
class OperationsQueries {
    private static final List<String> OURS = List.of(
            ReviewStatus.SCREENING.name(),
            ReviewStatus.QUEUED.name(),
            ReviewStatus.ASSESSING.name(),
            ReviewStatus.VERDICT_PROPOSED.name());

    private final Transactor transactor;

    OperationsQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    QueueBody queue(Instant now) {
        List<Duration> ages = new ArrayList<>();
        long[] underwayWithVendorLate = new long[3];
        transactor
                .reading()
                .select(REVIEW_CASE.STATUS, REVIEW_CASE.QUEUED_AT, REVIEW_CASE.DUE_AT)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.STATUS.notIn(ReviewStatus.CONCLUDED.name(), ReviewStatus.CLOSED.name()))
                .forEach(row -> {
                    ReviewStatus status = ReviewStatus.valueOf(row.value1());
                    switch (status) {
                        case QUEUED ->
                            ages.add(Duration.between(
                                    Optional.ofNullable(row.value2())
                                            .map(Times::instant)
                                            .orElse(now),
                                    now));
                        case SCREENING, ASSESSING, VERDICT_PROPOSED -> underwayWithVendorLate[0]++;
                        case WITH_VENDOR -> underwayWithVendorLate[1]++;
                        case CONCLUDED, CLOSED -> throw new IllegalStateException("The question left them out");
                    }
                    boolean late = status != ReviewStatus.WITH_VENDOR
                            && row.value3() != null
                            && Times.instant(row.value3()).isBefore(now);
                    underwayWithVendorLate[2] += late ? 1 : 0;
                });
        return new QueueBody(
                ages.size(),
                underwayWithVendorLate[0],
                underwayWithVendorLate[1],
                underwayWithVendorLate[2],
                Percentile.of(ages, 50).map(Duration::toHours),
                Percentile.of(ages, 90).map(Duration::toHours));
    }

    EndingBody ending(Instant now) {
        return transactor
                .reading()
                .select(within(now, 30), within(now, 60), within(now, 90))
                .from(CERTIFICATE)
                .where(ends(now, 90))
                .fetchOptional(row -> new EndingBody(row.value1(), row.value2(), row.value3()))
                .orElseThrow();
    }

    private static Field<Integer> within(Instant now, int days) {
        return DSL.count(DSL.when(
                CERTIFICATE.VALID_UNTIL_AT.le(Times.utc(now.plus(Duration.ofDays(days)))), CERTIFICATE.NUMBER));
    }

    private static Condition ends(Instant now, int days) {
        return CERTIFICATE
                .STATUS
                .in(CertificateStatus.VALID.name(), CertificateStatus.PROVISIONAL.name())
                .and(CERTIFICATE.VALID_UNTIL_AT.gt(Times.utc(now)))
                .and(CERTIFICATE.VALID_UNTIL_AT.le(Times.utc(now.plus(Duration.ofDays(days)))));
    }

    ConcernsBody concerns(Instant now) {
        return transactor
                .reading()
                .select(DSL.count(), DSL.count(DSL.when(CONCERN.DUE_AT.lt(Times.utc(now)), CONCERN.NUMBER)))
                .from(CONCERN)
                .where(CONCERN.STATUS.in(ConcernStatus.RECEIVED.name(), ConcernStatus.TRIAGED.name()))
                .and(CONCERN.MERGED_INTO_ID.isNull())
                .fetchOptional(row -> new ConcernsBody(row.value1(), row.value2()))
                .orElseThrow();
    }

    /** Those that the store has to move, or only those past their time; what is due first comes first. */
    Page<OpenCaseBody> cases(Instant now, boolean late, int page, int size) {
        Condition condition = REVIEW_CASE.STATUS.in(OURS);
        if (late) {
            condition = condition.and(REVIEW_CASE.DUE_AT.lt(Times.utc(now)));
        }
        List<OpenCaseBody> items = transactor
                .reading()
                .select(REVIEW_CASE.asterisk(), ACCOUNT.NAME)
                .from(REVIEW_CASE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(REVIEW_CASE.CERTIFIER_ID))
                .where(condition)
                .orderBy(REVIEW_CASE.DUE_AT, REVIEW_CASE.ID)
                .limit(size)
                .offset((page - 1) * size)
                .fetch(row -> {
                    Optional<Instant> due =
                            Optional.ofNullable(row.get(REVIEW_CASE.DUE_AT)).map(Times::instant);
                    return new OpenCaseBody(
                            Uuids.uuid(row.get(REVIEW_CASE.ID)),
                            row.get(REVIEW_CASE.SUBMISSION_NUMBER),
                            row.get(REVIEW_CASE.LISTING_NAME),
                            row.get(REVIEW_CASE.RELEASE_VERSION),
                            row.get(REVIEW_CASE.ORGANISATION_NAME),
                            ReviewStatus.valueOf(row.get(REVIEW_CASE.STATUS)),
                            Optional.ofNullable(row.get(ACCOUNT.NAME)),
                            Times.instant(row.get(REVIEW_CASE.OPENED_AT)),
                            due,
                            due.filter(now::isAfter).isPresent());
                });
        return new Page<>(items, page, size, transactor.reading().fetchCount(REVIEW_CASE, condition));
    }

    /** The first to end comes first. */
    Page<EndingCertificateBody> certificates(Instant now, int days, int page, int size) {
        Condition condition = ends(now, days);
        List<EndingCertificateBody> items = transactor
                .reading()
                .select(
                        CERTIFICATE.NUMBER,
                        CERTIFICATE.LISTING_NAME,
                        CERTIFICATE.RELEASE_VERSION,
                        CERTIFICATE.ORGANISATION_NAME,
                        CERTIFICATE.VALID_UNTIL_AT)
                .from(CERTIFICATE)
                .where(condition)
                .orderBy(CERTIFICATE.VALID_UNTIL_AT, CERTIFICATE.NUMBER)
                .limit(size)
                .offset((page - 1) * size)
                .fetch(row -> new EndingCertificateBody(
                        row.value1(), row.value2(), row.value3(), row.value4(), Times.instant(row.value5())));
        return new Page<>(items, page, size, transactor.reading().fetchCount(CERTIFICATE, condition));
    }
}
