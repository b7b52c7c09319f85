package org.civicstore.certification.verdict;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Demand;
import org.civicstore.certification.criterion.Severity;

/**
 * The only place that knows what stands in the way of a certificate. Pure: the same input gives the same assessment.
 *
 * <p>A check settles an automatic criterion, and a human settles the others. A check that broke down, was skipped or does
 * not exist never settles anything: then a human must, with a reason. A human may be stricter than a check that passed, but
 * cannot overrule one that failed, save where the criterion says that a human decides failures.
 */
public final class VerdictPolicy {

    /**
     * Works out where every demanded criterion stands and what follows from it.
     *
     * @param executions the latest execution of every check
     * @param rulings at most one per criterion
     * @throws IllegalArgumentException for an unknown profile or two rulings on one criterion
     */
    public Assessment assess(
            CriteriaEdition edition,
            Demand demand,
            List<CheckExecution> executions,
            List<CriterionRuling> rulings,
            List<Condition> conditions) {
        return assess(edition, demand, executions, rulings, conditions, StandingDecisions.none());
    }

    /**
     * As above, with what was decided before: cleared findings and checks that are only observed do not count, and a waived
     * criterion stands in nobody's way.
     */
    public Assessment assess(
            CriteriaEdition edition,
            Demand demand,
            List<CheckExecution> executions,
            List<CriterionRuling> rulings,
            List<Condition> conditions,
            StandingDecisions standing) {
        Map<String, List<CheckExecution>> machine =
                standing.counted(executions).stream().collect(Collectors.groupingBy(CheckExecution::criterion));
        Map<String, CriterionRuling> human = byCriterion(rulings);
        List<CriterionState> states = demanded(edition, demand, standing.enforced(executions)).stream()
                .map(criterion -> new CriterionAssessment(
                                criterion,
                                demand.profile(),
                                machine.getOrDefault(criterion.id(), List.of()),
                                Optional.ofNullable(human.get(criterion.id())))
                        .state())
                .toList();
        return conclude(states, conditions, standing.waived());
    }

    private static List<Criterion> demanded(
            CriteriaEdition edition, Demand demand, Collection<CheckExecution> executions) {
        Set<Criterion> required = new HashSet<>(edition.required(demand));
        // What a check found wrong is never lost because the data did not expect that kind of subject or tier.
        Set<String> failed = executions.stream()
                .filter(execution -> execution.outcome() == OutcomeKind.FAIL)
                .map(CheckExecution::criterion)
                .collect(Collectors.toSet());
        return edition.criteria().stream()
                .filter(criterion -> criterion.replacedBy().isEmpty())
                .filter(criterion -> required.contains(criterion) || failed.contains(criterion.id()))
                .toList();
    }

    private static Map<String, CriterionRuling> byCriterion(List<CriterionRuling> rulings) {
        return rulings.stream()
                .collect(Collectors.toMap(CriterionRuling::criterion, Function.identity(), (one, two) -> {
                    throw new IllegalArgumentException("Two rulings on " + one.criterion());
                }));
    }

    private static Assessment conclude(List<CriterionState> states, List<Condition> conditions, Set<String> waivers) {
        Set<String> mendable = states.stream()
                .filter(state -> state.state() == State.NOT_MET && state.severity() != Severity.BLOCKING)
                .map(CriterionState::criterion)
                .collect(Collectors.toSet());
        List<Condition> effective = conditions.stream()
                .filter(condition -> mendable.contains(condition.criterion()))
                .filter(condition -> !condition.text().isBlank())
                .toList();
        Set<String> conditioned = effective.stream().map(Condition::criterion).collect(Collectors.toSet());
        List<String> open = ids(states, state -> state.state().undecided());
        List<String> blockedBy =
                ids(states, state -> unmet(state, Severity.BLOCKING) && !waivers.contains(state.criterion()));
        List<String> needsCondition = ids(
                states,
                state -> unmet(state, Severity.MAJOR)
                        && !conditioned.contains(state.criterion())
                        && !waivers.contains(state.criterion()));
        List<String> waived =
                ids(states, state -> state.state() == State.NOT_MET && waivers.contains(state.criterion()));
        boolean mayCertify = open.isEmpty() && blockedBy.isEmpty() && needsCondition.isEmpty();
        return new Assessment(states, mayCertify, blockedBy, needsCondition, open, effective, waived);
    }

    private static boolean unmet(CriterionState state, Severity severity) {
        return state.state() == State.NOT_MET && state.severity() == severity;
    }

    private static List<String> ids(List<CriterionState> states, Predicate<CriterionState> which) {
        return states.stream().filter(which).map(CriterionState::criterion).toList();
    }
}
