package org.civicstore.certificate;

import static org.civicstore.generated.db.Tables.CERTIFICATE;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.shared.persistence.Transactor;

/** Answers about certificates. All of them are public. */
@Singleton
public class CertificateQueries {
    private final Transactor transactor;
    private final Clock clock;
    private final CertificateRepository rows;

    CertificateQueries(Transactor transactor, Clock clock, CertificateRepository rows) {
        this.transactor = transactor;
        this.clock = clock;
        this.rows = rows;
    }

    /** The certificate of that number, as it stands now. */
    public Optional<CertificateSummary> byNumber(String number) {
        Instant now = clock.instant();
        return find(number).map(certificate -> certificate.summaryAt(now));
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

    Optional<IssuedCertificate> find(String number) {
        return transactor
                .reading()
                .selectFrom(CERTIFICATE)
                .where(CERTIFICATE.NUMBER.eq(number))
                .fetchOptional(rows::read);
    }
}
