package org.civicstore.criteria;

import java.time.LocalDate;
import java.util.List;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.problem.ProblemType;

/** What can stand in the way of moving an edition. */
public enum EditionProblem implements ProblemType {
    /** Everybody was told that they may comment until a day. */
    CONSULTATION_RUNNING("consultation-running", 409, "The consultation is still running");

    private final String slug;
    private final int status;
    private final String title;

    EditionProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    static ProblemException consultationRunning(LocalDate lastDay) {
        return ProblemException.of(
                CONSULTATION_RUNNING,
                "The consultation lasts until " + lastDay + ".",
                "Put the edition in force on a later day.");
    }

    static ProblemException invalid(FieldProblem problem) {
        return ProblemException.of(
                CommonProblem.INVALID_INPUT,
                "A field needs another value.",
                "Correct the field listed under errors and send again.",
                List.of(problem));
    }

    static ProblemException forbidden() {
        return ProblemException.of(CommonProblem.FORBIDDEN, "Only operators move editions of the criteria.");
    }
}
