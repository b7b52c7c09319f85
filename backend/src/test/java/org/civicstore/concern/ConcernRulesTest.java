package org.civicstore.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.ProblemException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcernRulesTest {
    private static final Instant LATER = Samples.RECEIVED.plusSeconds(3600);
    private static final Actor OPERATOR = person(Map.of(), Role.OPERATOR);

    private static Actor person(Map<OrganisationId, MemberRole> memberships, Role... roles) {
        return new Actor.Person(new AccountId(new UUID(1, 1)), "Somebody", Set.of(roles), memberships, new UUID(2, 2));
    }

    @Nested
    class TheClock {
        /** Received on Friday at ten; weekends do not count. */
        @ParameterizedTest
        @CsvSource({
            "SECURITY, 2026-11-30T10:00:00Z",
            "ILLEGAL, 2026-11-30T10:00:00Z",
            "PRIVACY, 2026-12-01T10:00:00Z",
            "MISLEADING, 2026-12-01T10:00:00Z",
            "ACCESSIBILITY, 2026-12-02T10:00:00Z",
            "BROKEN, 2026-12-04T10:00:00Z"
        })
        void gives_each_kind_its_working_days(ConcernKind kind, Instant due) {
            assertThat(kind.dueAfter(Samples.RECEIVED)).isEqualTo(due);
        }

        @Test
        void runs_from_receipt_on_when_the_kind_is_corrected() {
            Concern triaged =
                    Samples.concern(ConcernKind.BROKEN, ConcernStatus.RECEIVED).triage(ConcernKind.SECURITY, LATER);

            assertThat(triaged.dueAt()).isEqualTo(ConcernKind.SECURITY.dueAfter(Samples.RECEIVED));
            assertThat(triaged.triagedAt()).contains(LATER);
        }

        @Test
        void stands_when_the_answer_came_and_still_tells_that_it_was_late() {
            Concern concern = Samples.concern(ConcernKind.SECURITY, ConcernStatus.TRIAGED);
            ConcernOutcome outcome = new ConcernOutcome("Mended.", "en", Optional.empty());
            Instant due = concern.dueAt();

            assertThat(concern.late(due)).isFalse();
            assertThat(concern.late(due.plusMillis(1))).isTrue();
            assertThat(concern.close(ConcernAction.ACT, outcome, due).late(due.plusSeconds(99)))
                    .isFalse();
            assertThat(concern.close(ConcernAction.ACT, outcome, due.plusMillis(1))
                            .late(due.plusSeconds(99)))
                    .isTrue();
        }

        @Test
        void of_the_one_that_is_answered_ends_no_later_than_of_those_that_wait_for_it() {
            Concern slow = Samples.concern(ConcernKind.BROKEN, ConcernStatus.TRIAGED);
            Instant soon = ConcernKind.SECURITY.dueAfter(Samples.RECEIVED);

            assertThat(slow.urged(soon).dueAt()).isEqualTo(soon);
            assertThat(slow.urged(soon).urged(slow.dueAt()).dueAt()).isEqualTo(soon);
        }
    }

    @Nested
    class Merging {
        private final Concern main = Samples.concern(ConcernKind.SECURITY, ConcernStatus.RECEIVED);
        private final Concern other = Samples.concern(ConcernKind.SECURITY, ConcernStatus.RECEIVED);

        @Test
        void leads_to_the_other_and_back() {
            Concern merged = other.merge(main, LATER);

            assertThat(merged.mergedInto()).contains(main.id());
            assertThat(merged.separate().mergedInto()).isEmpty();
        }

        @Test
        void is_refused_with_itself_with_a_merged_one_and_with_an_answered_one() {
            assertThatThrownBy(() -> other.merge(other, LATER)).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> main.merge(other.merge(main, LATER), LATER))
                    .isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> other.merge(Samples.concern(ConcernKind.SECURITY, ConcernStatus.DISMISSED), LATER))
                    .isInstanceOf(ProblemException.class);
        }

        @Test
        void leaves_nothing_to_triage_and_a_single_one_nothing_to_separate() {
            assertThatThrownBy(() -> other.merge(main, LATER).triage(ConcernKind.BROKEN, LATER))
                    .isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> Samples.concern(ConcernKind.BROKEN, ConcernStatus.TRIAGED)
                            .separate())
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Nested
    class Policy {

        @Test
        void lets_operators_do_what_the_state_allows_but_not_what_the_clock_does() {
            assertThat(ConcernPolicy.allowed(OPERATOR, Samples.concern(ConcernKind.BROKEN, ConcernStatus.RECEIVED)))
                    .isEqualTo(EnumSet.of(ConcernAction.TRIAGE, ConcernAction.MERGE));
            assertThat(ConcernPolicy.allowed(OPERATOR, Samples.concern(ConcernKind.BROKEN, ConcernStatus.TRIAGED)))
                    .isEqualTo(EnumSet.of(
                            ConcernAction.TRIAGE, ConcernAction.MERGE, ConcernAction.ACT, ConcernAction.DISMISS));
            assertThat(ConcernPolicy.allowed(OPERATOR, Samples.concern(ConcernKind.BROKEN, ConcernStatus.ACTED)))
                    .isEmpty();
        }

        @Test
        void leaves_of_a_merged_one_only_the_way_back() {
            Concern merged = Samples.concern(ConcernKind.BROKEN, ConcernStatus.TRIAGED, Optional.of(new UUID(3, 3)));

            assertThat(ConcernPolicy.allowed(OPERATOR, merged)).isEqualTo(EnumSet.of(ConcernAction.SEPARATE));
        }

        @Test
        void lets_nobody_else_do_anything_and_least_of_all_the_vendor() {
            Concern concern = Samples.concern(ConcernKind.BROKEN, ConcernStatus.TRIAGED);
            Actor own = person(Map.of(Samples.ORGANISATION, MemberRole.MAINTAINER), Role.OPERATOR);

            for (Actor actor :
                    Set.of(own, new Actor.Visitor(), new Actor.SystemActor(), person(Map.of(), Role.CERTIFIER))) {
                assertThat(ConcernPolicy.allowed(actor, concern)).isEmpty();
                assertThatThrownBy(() -> ConcernPolicy.require(actor, concern)).isInstanceOf(ProblemException.class);
            }
            assertThat(ConcernPolicy.hidden(own)).containsExactly(Samples.ORGANISATION);
        }
    }
}
