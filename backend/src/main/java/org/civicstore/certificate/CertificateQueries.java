package org.civicstore.certificate;

import static org.civicstore.generated.db.Tables.CERTIFICATE;
import static org.civicstore.generated.db.Tables.CERTIFICATE_HISTORY;
import static org.civicstore.generated.db.Tables.CERTIFICATE_REMINDER;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.shared.id.CertificateId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.storage.Digest;

/** Answers about certificates. All of them are public. */
@Singleton
public class CertificateQueries {
    private final Transactor transactor;
    private final Clock clock;
    private final CertificateRepository rows;
    private final SigningKeyRepository keys;
    private final ConditionAnswerRepository answers;

    CertificateQueries(
            Transactor transactor,
            Clock clock,
            CertificateRepository rows,
            SigningKeyRepository keys,
            ConditionAnswerRepository answers) {
        this.transactor = transactor;
        this.clock = clock;
        this.rows = rows;
        this.keys = keys;
        this.answers = answers;
    }

    /** The certificate of that number, as it stands now. */
    public Optional<CertificateSummary> byNumber(String number) {
        Instant now = clock.instant();
        return find(number).map(certificate -> certificate.summaryAt(now));
    }

    /** The same with its history and its holder, for the page about it. */
    public Optional<CertificateRecord> publicRecord(String number) {
        Instant now = clock.instant();
        return find(number)
                .map(certificate -> new CertificateRecord(
                        certificate.summaryAt(now),
                        certificate.statusAt(now) == CertificateStatus.EXPIRED
                                ? certificate.validUntil()
                                : certificate.statusSince(),
                        certificate.organisationName(),
                        certificate.organisationNumber(),
                        certificate.organisationCountry(),
                        certificate.issuedAt(),
                        certificate.keyId(),
                        history(certificate.id())));
    }

    /** SHA-256 of the certificate as it is handed out, as this transaction sees it. */
    public Digest digest(Tx tx, String number) {
        return tx.sql()
                .selectFrom(CERTIFICATE)
                .where(CERTIFICATE.NUMBER.eq(number))
                .fetchOptional(row -> Digest.ofText(rows.read(row).jws()))
                .orElseThrow();
    }

    /** Those of the numbers that exist, by number, as they stand now. */
    public Map<String, CertificateSummary> byNumbers(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        return transactor
                .reading()
                .selectFrom(CERTIFICATE)
                .where(CERTIFICATE.NUMBER.in(numbers))
                .fetch(row -> rows.read(row).summaryAt(now))
                .stream()
                .collect(Collectors.toUnmodifiableMap(CertificateSummary::number, Function.identity()));
    }

    /** Every certificate that can be relied on now, the oldest first. */
    public List<StandingCertificate> standing() {
        Instant now = clock.instant();
        return transactor
                .reading()
                .selectFrom(CERTIFICATE)
                .where(CERTIFICATE.STATUS.in(CertificateStatus.VALID.name(), CertificateStatus.PROVISIONAL.name()))
                .orderBy(CERTIFICATE.NUMBER)
                .fetch(rows::read)
                .stream()
                .filter(certificate -> certificate.statusAt(now).stands())
                .map(CertificateQueries::asStanding)
                .toList();
    }

    private static StandingCertificate asStanding(IssuedCertificate certificate) {
        return new StandingCertificate(
                certificate.number(),
                certificate.review(),
                certificate.listingSlug(),
                certificate.listingName(),
                certificate.releaseVersion(),
                certificate.profile(),
                certificate.openConditions());
    }

    /** The same of one, if it can be relied on now. */
    public Optional<StandingCertificate> standing(String number) {
        return find(number)
                .filter(certificate -> certificate.statusAt(clock.instant()).stands())
                .map(CertificateQueries::asStanding);
    }

    /** The number of what came of the case, if it was a certificate. */
    Optional<String> numberOf(ReviewId review) {
        return transactor
                .reading()
                .select(CERTIFICATE.NUMBER)
                .from(CERTIFICATE)
                .where(CERTIFICATE.REVIEW_ID.eq(Uuids.bytes(review.value())))
                .fetchOptional(CERTIFICATE.NUMBER);
    }

    /** Numbers of those that count, though a condition should have been met by now; the oldest first. */
    List<String> withMissedConditions(Instant now) {
        return transactor
                .reading()
                .selectFrom(CERTIFICATE)
                .where(CERTIFICATE.STATUS.eq(CertificateStatus.PROVISIONAL.name()))
                .orderBy(CERTIFICATE.NUMBER)
                .fetch(rows::read)
                .stream()
                .filter(certificate -> certificate.hasMissed(now))
                .map(IssuedCertificate::number)
                .toList();
    }

    /** Numbers of those that count and have something to be reminded of now; the oldest first. */
    List<String> withDeadlineNear(Instant now) {
        return transactor
                .reading()
                .selectFrom(CERTIFICATE)
                .where(CERTIFICATE
                        .STATUS
                        .eq(CertificateStatus.PROVISIONAL.name())
                        .or(CERTIFICATE
                                .STATUS
                                .eq(CertificateStatus.VALID.name())
                                .and(CERTIFICATE.VALID_UNTIL_AT.le(Times.utc(now.plus(Deadline.EARLIEST))))))
                .and(CERTIFICATE.VALID_UNTIL_AT.gt(Times.utc(now)))
                .orderBy(CERTIFICATE.NUMBER)
                .fetch(rows::read)
                .stream()
                .filter(certificate -> certificate.deadlines().stream()
                        .anyMatch(one ->
                                one.daysBefore(certificate.issuedAt(), now).isPresent()))
                .map(IssuedCertificate::number)
                .toList();
    }

    /** Those that count, or may come to count again, and have conditions that were not met yet. */
    List<IssuedCertificate> withOpenConditions(Instant now) {
        return transactor
                .reading()
                .selectFrom(CERTIFICATE)
                .where(CERTIFICATE.STATUS.in(CertificateStatus.PROVISIONAL.name(), CertificateStatus.SUSPENDED.name()))
                .and(CERTIFICATE.VALID_UNTIL_AT.gt(Times.utc(now)))
                .orderBy(CERTIFICATE.NUMBER)
                .fetch(rows::read)
                .stream()
                .filter(certificate -> !certificate.openConditions().isEmpty())
                .toList();
    }

    /** Numbers of those whose time was up lately and of which the vendor was not told. */
    List<String> ranOut(Instant now) {
        return transactor
                .reading()
                .select(CERTIFICATE.NUMBER)
                .from(CERTIFICATE)
                .where(CERTIFICATE.STATUS.in(
                        CertificateStatus.VALID.name(),
                        CertificateStatus.PROVISIONAL.name(),
                        CertificateStatus.SUSPENDED.name()))
                .and(CERTIFICATE.VALID_UNTIL_AT.le(Times.utc(now)))
                .and(CERTIFICATE.VALID_UNTIL_AT.gt(Times.utc(now.minus(TellExpired.NEWS))))
                .andNotExists(transactor
                        .reading()
                        .selectOne()
                        .from(CERTIFICATE_REMINDER)
                        .where(CERTIFICATE_REMINDER.CERTIFICATE_ID.eq(CERTIFICATE.ID))
                        .and(CERTIFICATE_REMINDER.DAYS_BEFORE.eq(ReminderService.AT_THE_END)))
                .orderBy(CERTIFICATE.NUMBER)
                .fetch(CERTIFICATE.NUMBER);
    }

    /** What vendors say about their conditions, by certificate, the oldest first. */
    Map<CertificateId, List<ConditionAnswer>> answers(Collection<CertificateId> certificates) {
        return answers.of(transactor.reading(), certificates);
    }

    Optional<IssuedCertificate> find(String number) {
        return transactor
                .reading()
                .selectFrom(CERTIFICATE)
                .where(CERTIFICATE.NUMBER.eq(number))
                .fetchOptional(rows::read);
    }

    /** Oldest first. */
    List<CertificateHistoryEntry> history(CertificateId id) {
        return transactor
                .reading()
                .selectFrom(CERTIFICATE_HISTORY)
                .where(CERTIFICATE_HISTORY.CERTIFICATE_ID.eq(Uuids.bytes(id.value())))
                .orderBy(CERTIFICATE_HISTORY.HAPPENED_AT, CERTIFICATE_HISTORY.ID)
                .fetch(row -> new CertificateHistoryEntry(
                        Times.instant(row.getHappenedAt()),
                        Optional.ofNullable(row.getFromStatus()).map(CertificateStatus::valueOf),
                        CertificateStatus.valueOf(row.getToStatus()),
                        row.getReason()));
    }

    /** Every public key that ever signed, as JWKs, newest first. */
    List<String> publicKeys() {
        return keys.all(transactor.reading());
    }
}
