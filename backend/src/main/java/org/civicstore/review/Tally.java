package org.civicstore.review;

import java.util.List;
import org.civicstore.certification.verdict.CriterionState;
import org.civicstore.certification.verdict.State;

/** How many criteria stand how; kept with the case so that the queue need not assess every one. */
public record Tally(int met, int notMet, int open, int didNotRun) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    public static Tally of(List<CriterionState> states) {
        return new Tally(
                count(states, State.MET),
                count(states, State.NOT_MET),
                count(states, State.OPEN),
                count(states, State.DID_NOT_RUN));
    }

    private static int count(List<CriterionState> states, State which) {
        return (int) states.stream().filter(state -> state.state() == which).count();
    }
}
