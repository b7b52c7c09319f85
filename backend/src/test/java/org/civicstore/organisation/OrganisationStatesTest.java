package org.civicstore.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.ProblemException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The state machine and the policy as tables. */
class OrganisationStatesTest {
    private static final OrganisationId ID = new OrganisationId(UUID.randomUUID());
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Nested
    class Moves {
        @ParameterizedTest
        @CsvSource({
            "REGISTERED, edit, REGISTERED",
            "REGISTERED, edit name, REGISTERED",
            "REGISTERED, verify, VERIFIED",
            "REGISTERED, reject, REJECTED",
            "VERIFIED, edit, VERIFIED",
            "VERIFIED, edit name, confirmed-data",
            "VERIFIED, verify, wrong-state",
            "VERIFIED, reject, REJECTED",
            "REJECTED, edit, REGISTERED",
            "REJECTED, edit name, REGISTERED",
            "REJECTED, verify, VERIFIED",
            "REJECTED, reject, wrong-state",
        })
        void from_every_state_by_every_verb(OrganisationStatus from, String verb, String to) {
            UnaryOperator<Organisation> move = verb(verb);
            Organisation before = organisation(from);
            if (Arrays.stream(OrganisationStatus.values())
                    .anyMatch(status -> status.name().equals(to))) {
                assertThat(move.apply(before).status().name()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> move.apply(before))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                problem -> assertThat(problem.type().slug()).isEqualTo(to));
            }
        }

        private UnaryOperator<Organisation> verb(String name) {
            return switch (name) {
                case "edit" -> organisation -> organisation.edited(details("Name", "Bergen"), NOON);
                case "edit name" -> organisation -> organisation.edited(details("Other", "Oslo"), NOON);
                case "verify" -> organisation -> organisation.verified(Optional.empty(), NOON);
                case "reject" -> organisation -> organisation.rejected("Not genuine", NOON);
                default -> throw new IllegalArgumentException(name);
            };
        }
    }

    @Nested
    class Policy {
        @ParameterizedTest
        @EnumSource(OrganisationStatus.class)
        void gives_each_actor_these_actions_and_no_others(OrganisationStatus status) {
            Set<OrganisationAction> decisions = EnumSet.of(OrganisationAction.VERIFY, OrganisationAction.REJECT);
            if (status == OrganisationStatus.VERIFIED) {
                decisions.remove(OrganisationAction.VERIFY);
            }
            if (status == OrganisationStatus.REJECTED) {
                decisions.remove(OrganisationAction.REJECT);
            }
            Set<OrganisationAction> owner = EnumSet.of(
                    OrganisationAction.VIEW,
                    OrganisationAction.EDIT,
                    OrganisationAction.ACCEPT_AGREEMENT,
                    OrganisationAction.MANAGE_MEMBERS,
                    OrganisationAction.MANAGE_TOKENS,
                    OrganisationAction.LEAVE);
            Set<OrganisationAction> operator = EnumSet.of(OrganisationAction.VIEW);
            operator.addAll(decisions);
            Map<Actor, Set<OrganisationAction>> table = Map.of(
                    new Actor.Visitor(),
                    Set.of(),
                    person(Map.of(), Role.CITIZEN),
                    Set.of(),
                    person(Map.of(), Role.CERTIFIER),
                    Set.of(),
                    person(Map.of(), Role.OPERATOR),
                    operator,
                    person(Map.of(ID, MemberRole.MAINTAINER)),
                    EnumSet.of(OrganisationAction.VIEW, OrganisationAction.LEAVE),
                    person(Map.of(ID, MemberRole.OWNER)),
                    owner,
                    person(Map.of(ID, MemberRole.OWNER), Role.OPERATOR, Role.CERTIFIER),
                    owner,
                    person(Map.of(new OrganisationId(UUID.randomUUID()), MemberRole.OWNER)),
                    Set.of(),
                    new Actor.Token(
                            UUID.randomUUID(), new AccountId(UUID.randomUUID()), ID, Set.of(TokenScope.values())),
                    Set.of(),
                    new Actor.SystemActor(),
                    Set.of());
            table.forEach((actor, allowed) -> assertThat(OrganisationPolicy.allowed(actor, ID, status))
                    .as("%s, %s", actor, status)
                    .isEqualTo(allowed));
        }

        private Actor person(Map<OrganisationId, MemberRole> memberships, Role... roles) {
            return new Actor.Person(
                    new AccountId(UUID.randomUUID()),
                    "Kari",
                    Set.copyOf(List.of(roles)),
                    memberships,
                    UUID.randomUUID());
        }
    }

    private static Organisation organisation(OrganisationStatus status) {
        return new Organisation(ID, "name", details("Name", "Oslo"), status, Optional.empty(), NOON, 3);
    }

    private static OrganisationDetails details(String name, String city) {
        return new OrganisationDetails(
                name,
                "NO",
                "974760673",
                OrganisationKind.PUBLIC,
                "Gata 1",
                "0150",
                city,
                Optional.empty(),
                "post@example.org",
                "+47 22 00 00 00");
    }
}
