package org.civicstore.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.civicstore.certificate.CertificateStatus.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateConditionTest {
    private static final Condition EARLY = new Condition("SEC-08", "Raise it.", LocalDate.of(2027, 1, 31));
    private static final Condition LATE = new Condition("CNT-01", "Translate it.", LocalDate.of(2027, 3, 31));
    private static final Instant BEFORE = Instant.parse("2027-01-31T23:59:59Z");
    private static final Instant EARLY_MISSED = Instant.parse("2027-02-01T00:00:00Z");
    private static final Instant BOTH_MISSED = Instant.parse("2027-04-01T00:00:00Z");

    /** From x: what has happened until then. To: after the condition was met whose criterion is named. */
    @ParameterizedTest
    @CsvSource({
        "provisional,              SEC-08, PROVISIONAL",
        "provisional with one met, CNT-01, VALID",
        "one missed,               CNT-01, SUSPENDED",
        "one missed,               SEC-08, PROVISIONAL",
        "both missed,              SEC-08, SUSPENDED",
        "both missed with one met, CNT-01, VALID",
        "suspended by hand,        SEC-08, SUSPENDED",
    })
    void comes_by_a_met_condition_to(String from, String met, CertificateStatus to) {
        Instant now = from.startsWith("both") ? BOTH_MISSED : EARLY_MISSED;

        assertThat(state(from).meet(met, "Seen.", now).stored()).isEqualTo(to);
    }

    @Test
    void is_missed_when_the_day_has_ended_and_not_a_moment_before() {
        IssuedCertificate certificate = state("provisional");

        assertThat(certificate.hasMissed(BEFORE)).isFalse();
        assertThat(certificate.hasMissed(EARLY_MISSED)).isTrue();
        assertThat(certificate.meet("SEC-08", "Seen.", BEFORE).hasMissed(EARLY_MISSED))
                .isFalse();
        assertThat(certificate.miss(EARLY_MISSED).hasMissed(BOTH_MISSED))
                .as("suspended once is enough")
                .isFalse();
        assertThat(certificate.suspend("By hand.", BEFORE).hasMissed(EARLY_MISSED))
                .isFalse();
    }

    @Test
    void says_which_condition_was_missed() {
        assertThat(state("provisional").miss(BOTH_MISSED).statusReason())
                .isEqualTo("The condition on SEC-08 was not met by 2027-01-31: Raise it.");
        Condition long4000 = new Condition("SEC-08", "x".repeat(4000), EARLY.due());
        assertThat(IssuedCertificateTest.certificate(PROVISIONAL, List.of(long4000))
                        .miss(EARLY_MISSED)
                        .statusReason())
                .hasSize(4000);
    }

    @Test
    void is_met_once_and_only_while_it_is_open() {
        IssuedCertificate once = state("provisional with one met");

        assertThat(refused(once, "SEC-08")).isEqualTo(CertificateProblem.CONDITION_NOT_OPEN);
        assertThat(refused(once, "PRV-01")).isEqualTo(CertificateProblem.CONDITION_NOT_OPEN);
        assertThat(refused(once.end("Over.", BEFORE), "CNT-01")).isEqualTo(CertificateProblem.CERTIFICATE_ENDED);
    }

    @Test
    void is_not_restored_by_hand_while_the_condition_is_overdue() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> state("one missed").restore("Please.", EARLY_MISSED));

        assertThat(refused.type()).isEqualTo(CertificateProblem.CONDITION_OVERDUE);
        assertThat(state("suspended by hand").restore("Cleared.", BEFORE).stored())
                .isEqualTo(PROVISIONAL);
        assertThat(state("suspended by hand")
                        .meet("SEC-08", "Seen.", BEFORE)
                        .meet("CNT-01", "Seen.", BEFORE)
                        .restore("Cleared.", BEFORE)
                        .stored())
                .isEqualTo(VALID);
    }

    private static Object refused(IssuedCertificate certificate, String criterion) {
        return catchThrowableOfType(ProblemException.class, () -> certificate.meet(criterion, "Seen.", BEFORE))
                .type();
    }

    private static IssuedCertificate state(String name) {
        IssuedCertificate issued = IssuedCertificateTest.certificate(PROVISIONAL, List.of(EARLY, LATE));
        return switch (name) {
            case "provisional" -> issued;
            case "provisional with one met" -> issued.meet("SEC-08", "Seen.", BEFORE);
            case "one missed" -> issued.miss(EARLY_MISSED);
            case "both missed" -> issued.miss(BOTH_MISSED);
            case "both missed with one met" -> issued.miss(BOTH_MISSED).meet("SEC-08", "Seen.", BOTH_MISSED);
            case "suspended by hand" -> issued.suspend("By hand.", BEFORE);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
