package org.civicstore.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.People.SignedIn;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.StoreTest;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.access.TokenScope;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@StoreTest
class RolesTest {
    private final People people;
    private final Store store;

    RolesTest(Store store) {
        this.store = store;
        this.people = new People(store);
    }

    @Test
    void an_operator_gives_a_role_and_takes_it_and_it_works_at_once() {
        SignedIn operator = people.operator("Op");
        SignedIn kari = people.person("Kari");
        assertThat(roles(kari)).containsExactly("CITIZEN");
        assertThat(change(operator, kari, "CERTIFIER").status()).isEqualTo(204);
        assertThat(roles(kari)).containsExactlyInAnyOrder("CITIZEN", "CERTIFIER");
        assertThat(change(operator, kari).status()).isEqualTo(204);
        assertThat(roles(kari)).containsExactly("CITIZEN");
    }

    @Test
    void nobody_changes_their_own_roles() {
        SignedIn operator = people.operator("Op");
        assertThat(change(operator, operator, "OPERATOR", "CERTIFIER").problem())
                .isEqualTo("own-roles");
        assertThat(change(operator, operator).problem()).isEqualTo("own-roles");
        assertThat(roles(operator)).containsExactlyInAnyOrder("CITIZEN", "OPERATOR");
    }

    @Test
    void two_operators_cannot_depose_each_other_at_once() {
        SignedIn one = people.operator("One");
        SignedIn other = people.operator("Other");
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> change(one, other));
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> change(other, one));
        assertThat(List.of(first.join().status(), second.join().status())).containsExactlyInAnyOrder(204, 403);
        assertThat(roles(one).contains("OPERATOR")).isNotEqualTo(roles(other).contains("OPERATOR"));
    }

    @Test
    void citizens_and_certifiers_neither_find_people_nor_give_roles() {
        SignedIn kari = people.person("Kari");
        for (SignedIn actor : List.of(kari, people.certifier("Cert"))) {
            assertThat(actor.http().get("/api/v1/accounts").problem()).isEqualTo("forbidden");
            assertThat(change(actor, kari, "OPERATOR").problem()).isEqualTo("forbidden");
        }
        assertThat(store.http().get("/api/v1/accounts").problem()).isEqualTo("sign-in-required");
        assertThat(roles(kari)).containsExactly("CITIZEN");
    }

    @Test
    void operators_find_people_by_part_of_the_address() {
        SignedIn kari = people.person("Kari");
        Answer found = people.operator("Op")
                .http()
                .get("/api/v1/accounts?q=" + kari.email().substring(0, 20));
        assertThat(found.json().path("total").asInt()).isEqualTo(1);
        assertThat(found.json().path("items").path(0).path("id").asText())
                .isEqualTo(kari.account().toString());
        assertThat(found.body()).doesNotContain("argon2id");
    }

    @Test
    void an_unknown_account_is_not_found_and_an_unknown_role_is_malformed() {
        SignedIn operator = people.operator("Op");
        assertThat(operator.http()
                        .put("/api/v1/accounts/" + UUID.randomUUID() + "/roles", Map.of("roles", List.of()))
                        .status())
                .isEqualTo(404);
        assertThat(change(operator, people.person("Kari"), "EMPEROR").status()).isEqualTo(400);
    }

    @Nested
    class Policy {
        private final AccountId self = new AccountId(UUID.randomUUID());
        private final AccountId other = new AccountId(UUID.randomUUID());

        @Test
        void lets_operators_find_everybody_and_change_the_roles_of_others() {
            for (Actor actor : actors()) {
                boolean operator = actor.holds(Role.OPERATOR);
                assertThat(IdentityPolicy.may(actor, IdentityAction.FIND, other))
                        .isEqualTo(operator);
                assertThat(IdentityPolicy.may(actor, IdentityAction.CHANGE_ROLES, other))
                        .isEqualTo(operator);
                assertThat(IdentityPolicy.may(actor, IdentityAction.CHANGE_ROLES, self))
                        .isFalse();
            }
        }

        private List<Actor> actors() {
            return List.of(
                    new Actor.Visitor(),
                    person(Role.CITIZEN),
                    person(Role.CERTIFIER),
                    person(Role.OPERATOR),
                    person(Role.CERTIFIER, Role.OPERATOR),
                    new Actor.Token(
                            UUID.randomUUID(),
                            self,
                            new OrganisationId(UUID.randomUUID()),
                            Set.of(TokenScope.values())),
                    new Actor.SystemActor());
        }

        private Actor person(Role... roles) {
            return new Actor.Person(self, "Kari", Set.of(roles), Map.of(), UUID.randomUUID());
        }
    }

    @Nested
    class TheFirstOperator {
        private final AccountRepository accounts = store.bean(AccountRepository.class);
        private final FirstOperator first =
                new FirstOperator("boss@example.org", accounts, store.bean(Ids.class), store.clock());

        @Test
        void is_the_named_account_while_there_is_no_operator() {
            Account boss = account("boss@example.org");
            Account other = account("other@example.org");
            undone(tx -> {
                accounts.lockOperators(tx).forEach(operator -> accounts.revoke(tx, operator, Role.OPERATOR));
                accounts.insert(tx, boss, store.clock().instant());
                accounts.insert(tx, other, store.clock().instant());
                first.consider(tx, other);
                first.consider(tx, boss);
                assertThat(accounts.lockOperators(tx)).containsExactly(boss.id());
            });
        }

        @Test
        void is_not_made_when_there_is_one_already() {
            people.operator("Op");
            Account boss = account("boss@example.org");
            undone(tx -> {
                accounts.insert(tx, boss, store.clock().instant());
                first.consider(tx, boss);
                assertThat(accounts.roles(tx, boss.id())).isEmpty();
            });
        }

        private Account account(String email) {
            return new Account(
                    new AccountId(UUID.randomUUID()),
                    EmailAddress.parse(email),
                    false,
                    "Somebody",
                    Optional.empty(),
                    Set.of(Role.CITIZEN),
                    0);
        }

        /** The other tests share the database, so nothing of this may stay. */
        private void undone(Consumer<Tx> block) {
            class Undo extends RuntimeException {
                private static final long serialVersionUID = 1;
            }
            assertThatThrownBy(() -> store.bean(Transactor.class).run(tx -> {
                        block.accept(tx);
                        throw new Undo();
                    }))
                    .isInstanceOf(Undo.class);
        }
    }

    private static Answer change(SignedIn actor, SignedIn account, String... roles) {
        return actor.http().put("/api/v1/accounts/" + account.account() + "/roles", Map.of("roles", List.of(roles)));
    }

    private static List<String> roles(SignedIn person) {
        List<String> roles = new ArrayList<>();
        person.http()
                .get("/api/v1/session")
                .json()
                .path("account")
                .path("roles")
                .forEach(role -> roles.add(role.asText()));
        return roles;
    }
}
