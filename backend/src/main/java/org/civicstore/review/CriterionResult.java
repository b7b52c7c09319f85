package org.civicstore.review;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.civicstore.certification.verdict.State;

/**
 * How one criterion came out when a case was concluded.
 *
 * @param how who established it
 * @param at when: of the ruling, or of the check's end
 */
@Introspected
public record CriterionResult(String criterion, State state, HowKnown how, Instant at) {

    public boolean met() {
        return state == State.MET;
    }
}
