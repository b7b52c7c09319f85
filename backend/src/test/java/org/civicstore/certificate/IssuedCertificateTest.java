package org.civicstore.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.civicstore.certificate.CertificateStatus.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.review.CaseKind;
import org.civicstore.shared.id.CertificateId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssuedCertificateTest {
    private static final Instant FROM = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-11-20T10:00:00Z");
    private static final Instant MEANWHILE = Instant.parse("2027-03-01T00:00:00Z");

    private static final Map<CertificateStatus, Set<CertificateStatus>> MOVES = Map.of(
            VALID, Set.of(SUSPENDED, REVOKED, SUPERSEDED),
            PROVISIONAL, Set.of(SUSPENDED, REVOKED, SUPERSEDED),
            SUSPENDED, Set.of(VALID, REVOKED, SUPERSEDED),
            REVOKED, Set.of(),
            SUPERSEDED, Set.of());

    @ParameterizedTest
    @EnumSource(
            value = CertificateStatus.class,
            names = {"EXPIRED"},
            mode = EnumSource.Mode.EXCLUDE)
    void moves_only_where_the_table_says(CertificateStatus from) {
        IssuedCertificate certificate = certificate(from, List.of());
        Set<CertificateStatus> reached = EnumSet.noneOf(CertificateStatus.class);
        for (UnaryOperator<IssuedCertificate> move : moves()) {
            try {
                reached.add(move.apply(certificate).stored());
            } catch (ProblemException refused) {
                assertThat(refused.type().status()).isEqualTo(409);
            }
        }

        assertThat(reached).isEqualTo(MOVES.get(from));
    }

    @Test
    void returns_from_suspension_to_what_it_was_issued_as() {
        Condition condition = new Condition("SEC-08", "Raise the target level.", LocalDate.of(2027, 1, 31));

        assertThat(certificate(SUSPENDED, List.of(condition))
                        .restore("Cleared.", MEANWHILE)
                        .stored())
                .isEqualTo(PROVISIONAL);
        assertThat(certificate(SUSPENDED, List.of())
                        .restore("Cleared.", MEANWHILE)
                        .stored())
                .isEqualTo(VALID);
    }

    @Test
    void stands_until_the_moment_it_ends_and_not_a_moment_longer() {
        IssuedCertificate certificate = certificate(VALID, List.of());

        assertThat(certificate.statusAt(UNTIL.minusNanos(1))).isEqualTo(VALID);
        assertThat(certificate.statusAt(UNTIL)).isEqualTo(EXPIRED);
        assertThat(certificate(SUSPENDED, List.of()).statusAt(UNTIL)).isEqualTo(EXPIRED);
        assertThat(certificate(REVOKED, List.of()).statusAt(UNTIL)).isEqualTo(REVOKED);
        assertThat(certificate(SUPERSEDED, List.of()).statusAt(UNTIL)).isEqualTo(SUPERSEDED);
    }

    @Test
    void cannot_be_restored_once_it_ran_out() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> certificate(SUSPENDED, List.of()).restore("Cleared.", UNTIL));

        assertThat(refused.type()).isEqualTo(CertificateProblem.CERTIFICATE_ENDED);
    }

    @Test
    void lasts_a_year_and_at_most_thirty_days_on_the_fast_track() {
        assertThat(ReviewConcludedEventHandler.validUntil(CaseKind.ORDINARY, FROM))
                .isEqualTo(UNTIL);
        assertThat(ReviewConcludedEventHandler.validUntil(CaseKind.FULL_AFTER_FAST_TRACK, FROM))
                .isEqualTo(UNTIL);
        assertThat(ReviewConcludedEventHandler.validUntil(CaseKind.FAST_TRACK, FROM))
                .isBetween(FROM.plusSeconds(1), FROM.plus(Duration.ofDays(30)));
    }

    private static List<UnaryOperator<IssuedCertificate>> moves() {
        return List.of(
                one -> one.suspend("Because.", MEANWHILE),
                one -> one.restore("Because.", MEANWHILE),
                one -> one.end("Because.", MEANWHILE),
                one -> one.supersede("CS-2027-000001", MEANWHILE));
    }

    static IssuedCertificate certificate(CertificateStatus status, List<Condition> conditions) {
        return new IssuedCertificate(
                new CertificateId(new UUID(1, 1)),
                "CS-2026-000001",
                status,
                "",
                FROM,
                "job-compass",
                "Job Compass",
                new OrganisationId(new UUID(1, 2)),
                "Vendor AS",
                "123",
                "NO",
                new SubmissionId(new UUID(1, 3)),
                new ReviewId(new UUID(1, 4)),
                "1.0",
                Optional.empty(),
                Optional.empty(),
                "base",
                "2026-1",
                conditions,
                Fulfilment.NONE,
                FROM,
                UNTIL,
                FROM,
                "key",
                "jws",
                1);
    }
}
