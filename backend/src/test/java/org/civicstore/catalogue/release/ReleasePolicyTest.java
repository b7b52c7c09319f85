package org.civicstore.catalogue.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.catalogue.release.ReleaseAction.QUARANTINE;
import static org.civicstore.catalogue.release.ReleaseAction.RESTORE;
import static org.civicstore.catalogue.release.ReleaseAction.RETIRE;
import static org.civicstore.catalogue.release.ReleaseAction.WITHDRAW;
import static org.civicstore.catalogue.release.ReleaseStatus.PUBLISHED;
import static org.civicstore.catalogue.release.ReleaseStatus.QUARANTINED;
import static org.civicstore.catalogue.release.ReleaseStatus.RETIRED;
import static org.civicstore.catalogue.release.ReleaseStatus.WITHDRAWN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.junit.jupiter.api.Test;

class ReleasePolicyTest {
    private static final OrganisationId OURS = new OrganisationId(UUID.randomUUID());
    private static final OrganisationId THEIRS = new OrganisationId(UUID.randomUUID());

    private record Row(
            String who,
            Actor actor,
            Set<ReleaseAction> published,
            Set<ReleaseAction> quarantined,
            Set<ReleaseAction> retired) {}

    private static final List<Row> TABLE = List.of(
            new Row("a visitor", new Actor.Visitor(), Set.of(), Set.of(), Set.of()),
            new Row("a citizen", person(Set.of(Role.CITIZEN), Map.of()), Set.of(), Set.of(), Set.of()),
            new Row("a certifier", person(Set.of(Role.CERTIFIER), Map.of()), Set.of(), Set.of(), Set.of()),
            new Row("another vendor", person(Set.of(), Map.of(THEIRS, MemberRole.OWNER)), Set.of(), Set.of(), Set.of()),
            new Row(
                    "a maintainer",
                    person(Set.of(), Map.of(OURS, MemberRole.MAINTAINER)),
                    Set.of(WITHDRAW),
                    Set.of(WITHDRAW),
                    Set.of(WITHDRAW)),
            new Row(
                    "an operator",
                    person(Set.of(Role.OPERATOR), Map.of()),
                    Set.of(QUARANTINE),
                    Set.of(RESTORE),
                    Set.of()),
            new Row(
                    "an operator who is a member",
                    person(Set.of(Role.OPERATOR), Map.of(OURS, MemberRole.MAINTAINER)),
                    Set.of(WITHDRAW),
                    Set.of(WITHDRAW),
                    Set.of(WITHDRAW)),
            new Row(
                    "an operator who is a member of another vendor",
                    person(Set.of(Role.OPERATOR), Map.of(THEIRS, MemberRole.OWNER)),
                    Set.of(QUARANTINE),
                    Set.of(RESTORE),
                    Set.of()),
            new Row(
                    "a token that may withdraw",
                    token(OURS, TokenScope.RELEASES_WITHDRAW),
                    Set.of(WITHDRAW),
                    Set.of(WITHDRAW),
                    Set.of(WITHDRAW)),
            new Row(
                    "a token that may only read",
                    token(OURS, TokenScope.SUBMISSIONS_READ),
                    Set.of(),
                    Set.of(),
                    Set.of()),
            new Row("a token of another", token(THEIRS, TokenScope.RELEASES_WITHDRAW), Set.of(), Set.of(), Set.of()),
            new Row("the store", new Actor.SystemActor(), Set.of(RETIRE), Set.of(RETIRE), Set.of()));

    @Test
    void each_may_do_what_the_table_says_in_each_state() {
        assertThat(TABLE).allSatisfy(row -> {
            assertThat(ReleasePolicy.allowed(row.actor(), OURS, PUBLISHED))
                    .as(row.who())
                    .isEqualTo(row.published());
            assertThat(ReleasePolicy.allowed(row.actor(), OURS, QUARANTINED))
                    .as(row.who())
                    .isEqualTo(row.quarantined());
            assertThat(ReleasePolicy.allowed(row.actor(), OURS, RETIRED))
                    .as(row.who())
                    .isEqualTo(row.retired());
            assertThat(ReleasePolicy.allowed(row.actor(), OURS, WITHDRAWN))
                    .as(row.who())
                    .isEmpty();
        });
    }

    @Test
    void members_list_their_own_releases_operators_all_and_others_none() {
        assertThat(ReleasePolicy.visible(person(Set.of(Role.OPERATOR), Map.of())))
                .isEmpty();
        assertThat(ReleasePolicy.visible(person(Set.of(), Map.of(OURS, MemberRole.OWNER)))
                        .orElseThrow())
                .containsExactly(OURS);
        assertThat(ReleasePolicy.visible(person(Set.of(Role.CERTIFIER), Map.of()))
                        .orElseThrow())
                .isEmpty();
        assertThat(ReleasePolicy.visible(new Actor.Visitor()).orElseThrow()).isEmpty();
    }

    private static Actor person(Set<Role> roles, Map<OrganisationId, MemberRole> memberships) {
        return new Actor.Person(new AccountId(UUID.randomUUID()), "Kim", roles, memberships, UUID.randomUUID());
    }

    private static Actor token(OrganisationId organisation, TokenScope scope) {
        return new Actor.Token(UUID.randomUUID(), new AccountId(UUID.randomUUID()), organisation, Set.of(scope));
    }
}
