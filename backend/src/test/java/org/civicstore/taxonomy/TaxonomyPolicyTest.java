package org.civicstore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaxonomyPolicyTest {
    private static final TaxonomyContent CONTENT = new TaxonomyContent(
            "moving", "House", Map.of(), Map.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), null);

    private static Actor person(Role... roles) {
        return new Actor.Person(new AccountId(UUID.randomUUID()), "Eva", Set.of(roles), Map.of(), UUID.randomUUID());
    }

    private static TaxonomyEntry entry(Optional<TaxonomyContent> draft) {
        return new TaxonomyEntry(UUID.randomUUID(), EntryKind.LIFE_EVENT, "moving", 0, draft, 1, 0);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_operators_edit(Role role) {
        Actor actor = person(role);

        assertThat(TaxonomyPolicy.maySeeDrafts(actor)).isEqualTo(role == Role.OPERATOR);
        if (role == Role.OPERATOR) {
            assertThatCode(() -> TaxonomyPolicy.demandOperator(actor)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> TaxonomyPolicy.demandOperator(actor)).isInstanceOf(ProblemException.class);
            assertThat(TaxonomyPolicy.allowed(actor, entry(Optional.of(CONTENT)), false))
                    .isEmpty();
        }
    }

    @Test
    void visitors_and_the_store_itself_do_not_edit() {
        for (Actor actor : List.of(new Actor.Visitor(), new Actor.SystemActor())) {
            assertThat(TaxonomyPolicy.maySeeDrafts(actor)).isFalse();
            assertThat(TaxonomyPolicy.allowed(actor, entry(Optional.of(CONTENT)), false))
                    .isEmpty();
        }
    }

    @Test
    void there_is_something_to_publish_or_discard_only_with_a_draft() {
        assertThat(TaxonomyPolicy.allowed(person(Role.OPERATOR), entry(Optional.empty()), false))
                .containsExactlyInAnyOrder(TaxonomyAction.DRAFTED, TaxonomyAction.MOVED, TaxonomyAction.REMOVED);
        assertThat(TaxonomyPolicy.allowed(person(Role.OPERATOR), entry(Optional.empty()), true))
                .containsExactlyInAnyOrder(TaxonomyAction.DRAFTED, TaxonomyAction.MOVED);
        assertThat(TaxonomyPolicy.allowed(person(Role.OPERATOR), entry(Optional.of(CONTENT)), false))
                .containsExactlyInAnyOrder(
                        TaxonomyAction.DRAFTED,
                        TaxonomyAction.MOVED,
                        TaxonomyAction.DISCARDED,
                        TaxonomyAction.PUBLISHED,
                        TaxonomyAction.SCHEDULED);
    }
}
