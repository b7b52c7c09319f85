package org.civicstore.certification.verdict;

import java.util.Optional;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.criterion.Severity;

/**
 * Where one criterion stands, and what put it there.
 *
 * @param severity what it means when unmet: the criterion's own under the profile, or the gravest finding's when only
 *     lighter ones were made
 * @param machine how its checks ended together; empty when there is none
 * @param ruling what a certifier decided; empty when none did
 */
public record CriterionState(
        String criterion,
        Severity severity,
        Mode mode,
        Optional<OutcomeKind> machine,
        Optional<Ruling> ruling,
        State state) {}
