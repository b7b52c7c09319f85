package org.civicstore.certification.check;

import java.util.List;
import org.civicstore.certification.finding.Finding;

/** What a check answers. */
public sealed interface CheckOutcome {

    OutcomeKind kind();

    /** Nothing was wrong; the note may say what was seen. */
    record Pass(String note) implements CheckOutcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.PASS;
        }
    }

    /** Something was wrong; at least one finding says what. */
    record Fail(List<Finding> findings) implements CheckOutcome {
        public Fail {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("A failure without a finding explains nothing");
            }
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.FAIL;
        }
    }

    /** The check itself broke down. */
    record Error(String reason) implements CheckOutcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.ERROR;
        }
    }

    /** The check did not look. */
    record Skipped(String reason) implements CheckOutcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.SKIPPED;
        }
    }

    /** There is nothing of the kind to look at. */
    record NotApplicable(String reason) implements CheckOutcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.NOT_APPLICABLE;
        }
    }
}
