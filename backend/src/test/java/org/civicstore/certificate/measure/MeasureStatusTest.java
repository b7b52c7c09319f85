package org.civicstore.certificate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicstore.certificate.measure.MeasureAction.CONFIRM;
import static org.civicstore.certificate.measure.MeasureAction.LAPSE;
import static org.civicstore.certificate.measure.MeasureAction.RETURN;
import static org.civicstore.certificate.measure.MeasureAction.WITHDRAW;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final OrganisationId VENDOR = new OrganisationId(new UUID(0, 1));
    private static final Actor ANNA = certifier(1);
    private static final Actor BO = certifier(2);

    @Test
    void only_what_is_proposed_can_be_decided_and_once() {
        Map<MeasureAction, MeasureStatus> expected = Map.of(
                CONFIRM, MeasureStatus.CONFIRMED,
                RETURN, MeasureStatus.RETURNED,
                WITHDRAW, MeasureStatus.WITHDRAWN,
                LAPSE, MeasureStatus.LAPSED);
        for (MeasureStatus from : MeasureStatus.values()) {
            for (MeasureAction action : MeasureAction.values()) {
                assertThat(from.after(action))
                        .as(from + " " + action)
                        .isEqualTo(
                                from == MeasureStatus.PROPOSED
                                        ? Optional.ofNullable(expected.get(action))
                                        : Optional.empty());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MeasureKind.class)
    void is_confirmed_by_another_person_only_and_never_by_the_store(MeasureKind kind) {
        Measure proposed = proposed(kind);

        assertThatThrownBy(() -> proposed.confirm(ANNA, NOW)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> proposed.giveBack(ANNA, "No.", NOW)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> proposed.confirm(new Actor.SystemActor(), NOW)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> proposed.withdraw(BO, NOW)).isInstanceOf(ProblemException.class);
        assertThat(proposed.confirm(BO, NOW).status()).isEqualTo(MeasureStatus.CONFIRMED);
        assertThat(proposed.withdraw(ANNA, NOW).status()).isEqualTo(MeasureStatus.WITHDRAWN);
    }

    @Test
    void an_emergency_stands_on_one_word_for_a_day_to_the_moment() {
        Measure emergency = proposed(MeasureKind.EMERGENCY);
        Instant end = NOW.plus(Duration.ofHours(24));

        assertThat(emergency.confirmBy()).contains(end);
        assertThat(emergency.overdue(end.minusMillis(1))).isFalse();
        assertThat(emergency.overdue(end)).isTrue();
        assertThatThrownBy(() -> emergency.confirm(BO, end)).isInstanceOf(ProblemException.class);
        assertThat(emergency.confirm(BO, end.minusMillis(1)).overdue(end)).isFalse();
        assertThat(proposed(MeasureKind.SUSPENSION).overdue(end.plus(Duration.ofDays(99))))
                .isFalse();
    }

    @Test
    void who_may_propose_what_depends_on_the_status_and_on_whose_it_is() {
        for (CertificateStatus status : CertificateStatus.values()) {
            Set<MeasureKind> expected =
                    switch (status) {
                        case VALID, PROVISIONAL ->
                            Set.of(MeasureKind.SUSPENSION, MeasureKind.EMERGENCY, MeasureKind.REVOCATION);
                        case SUSPENDED -> Set.of(MeasureKind.RESTORATION, MeasureKind.REVOCATION);
                        case REVOKED, EXPIRED, SUPERSEDED -> Set.of();
                    };
            assertThat(MeasurePolicy.proposable(ANNA, VENDOR, account(9), status))
                    .as(status.name())
                    .isEqualTo(expected);
            assertThat(MeasurePolicy.proposable(ANNA, VENDOR, account(1), status))
                    .as("whoever handed it in")
                    .isEmpty();
            assertThat(MeasurePolicy.proposable(member(), VENDOR, account(9), status))
                    .isEmpty();
            assertThat(MeasurePolicy.proposable(person(5, Role.OPERATOR), VENDOR, account(9), status))
                    .isEmpty();
        }
    }

    private static Measure proposed(MeasureKind kind) {
        return new Measure(
                new UUID(0, 7),
                "CS-2026-000001",
                "app",
                "App",
                VENDOR,
                account(9),
                kind,
                MeasureStatus.PROPOSED,
                "Reason.",
                "",
                account(1),
                NOW,
                kind == MeasureKind.EMERGENCY ? Optional.of(NOW.plus(Measure.ALONE)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                1);
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(1, number));
    }

    private static Actor certifier(int number) {
        return person(number, Role.CERTIFIER);
    }

    private static Actor person(int number, Role role) {
        return new Actor.Person(account(number), "N", Set.of(role), Map.of(), new UUID(2, number));
    }

    private static Actor member() {
        return new Actor.Person(
                account(6), "M", Set.of(Role.CERTIFIER), Map.of(VENDOR, MemberRole.MAINTAINER), new UUID(2, 6));
    }
}
