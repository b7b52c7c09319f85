package org.civicstore.certification.verdict;

import java.util.List;

/**
 * How a review stands against its edition and profile.
 *
 * @param states one per demanded criterion, in the edition's order
 * @param mayCertify nothing is open, nothing blocks, and every major lack has its dated condition
 * @param blockedBy criteria that are unmet and blocking
 * @param needsCondition criteria that are unmet, major, and have no dated condition yet
 * @param open criteria that a human still has to decide
 * @param conditions the dated conditions that belong to an unmet criterion
 * @param waived criteria that are unmet and stand in nobody's way, by a waiver
 */
public record Assessment(
        List<CriterionState> states,
        boolean mayCertify,
        List<String> blockedBy,
        List<String> needsCondition,
        List<String> open,
        List<Condition> conditions,
        List<String> waived) {

    public Assessment {
        states = List.copyOf(states);
        blockedBy = List.copyOf(blockedBy);
        needsCondition = List.copyOf(needsCondition);
        open = List.copyOf(open);
        conditions = List.copyOf(conditions);
        waived = List.copyOf(waived);
    }

    /** The one verdict that this state of the review allows. */
    public Verdict verdict() {
        if (!blockedBy.isEmpty()) {
            return new Verdict.Refuse(blockedBy);
        }
        return mayCertify ? new Verdict.Certify(conditions) : new Verdict.Incomplete(open, needsCondition);
    }
}
