package org.civicstore.concern.report;

import java.util.ArrayList;
import java.util.List;
import org.civicstore.identity.EmailAddress;
import org.civicstore.shared.problem.FieldProblem;

/** What a report must have. Pages have words of their own for each code; the sentences here are for programs. */
final class ReportRules {
    static final int SHORTEST = 20;
    static final int LONGEST = 4000;

    private ReportRules() {}

    /**
     * All faults, in the order of the form.
     *
     * @param mails whether the store can send an answer by e-mail; if not, no address is taken
     */
    static List<FieldProblem> faults(WrittenReport report, boolean mails) {
        List<FieldProblem> faults = new ArrayList<>();
        if (report.knownKind().isEmpty()) {
            faults.add(new FieldProblem(
                    "/kind",
                    "unknown",
                    "Say what it is about: SECURITY, PRIVACY, ACCESSIBILITY, MISLEADING, ILLEGAL or BROKEN."));
        }
        if (report.characters() < SHORTEST) {
            faults.add(new FieldProblem("/text", "too-short", "Describe what happened, in a sentence at least."));
        } else if (report.characters() > LONGEST) {
            faults.add(new FieldProblem(
                    "/text", "too-long", "Shorten it to " + LONGEST + " characters; the beginning matters most."));
        }
        if (mails
                && !report.email().isEmpty()
                && EmailAddress.parse(report.email()).isEmpty()) {
            faults.add(new FieldProblem(
                    "/email", "wrong-email", "Give an e-mail address, such as kari@example.org, or none."));
        }
        if (!mails && !report.email().isEmpty()) {
            faults.add(new FieldProblem("/email", "no-mail", "This store sends no e-mail: follow the page instead."));
        }
        return faults;
    }
}
