package org.civicstore.review;

import java.util.List;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.problem.ProblemType;

/** What can stand in the way of a review. */
public enum ReviewProblem implements ProblemType {
    /** The certifier belongs to the organisation, or made the submission. */
    CONFLICT_OF_INTEREST("conflict-of-interest", 403, "Conflict of interest"),
    /** Somebody else holds the case. */
    NOT_YOUR_CASE("not-your-case", 403, "Another certifier holds this case"),
    /** The proposer cannot confirm. */
    SECOND_PERSON_REQUIRED("second-person-required", 403, "Another person must decide"),
    /** The certifier did something in the case that an appeal is about, or in a decision that was set aside. */
    HAD_PART("had-part", 403, "You took part in the case"),
    /** There was an appeal before, or its term is over. */
    APPEAL_NOT_OPEN("appeal-not-open", 409, "No appeal is possible any more"),
    /** A check failed and a ruling cannot undo that. */
    SETTLED_BY_CHECK("settled-by-check", 409, "A check has settled this criterion"),
    /** The criteria do not allow the verdict. */
    VERDICT_NOT_POSSIBLE("verdict-not-possible", 409, "The criteria do not allow this verdict");

    private final String slug;
    private final int status;
    private final String title;

    ReviewProblem(String slug, int status, String title) {
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

    public static ProblemException conflict() {
        return ProblemException.of(
                CONFLICT_OF_INTEREST,
                "You belong or belonged to the organisation that handed this in, made the submission yourself, or"
                        + " declared an interest in it.",
                "Leave the case to a colleague.");
    }

    public static ProblemException notYours() {
        return ProblemException.of(
                NOT_YOUR_CASE,
                "Only the certifier who holds it may do this.",
                "Take it when it waits for somebody, or leave it to the one who holds it.");
    }

    static ProblemException decidedBefore() {
        return ProblemException.of(
                HAD_PART,
                "You took part in the decision that an appeal set aside.",
                "Leave the new decision to certifiers who had no part in the old one.");
    }

    public static ProblemException secondPersonForWaiver() {
        return ProblemException.of(
                SECOND_PERSON_REQUIRED,
                "Whoever proposed the waiver cannot decide on it too.",
                "Ask another certifier to look at it.");
    }

    static ProblemException secondPerson() {
        return ProblemException.of(
                SECOND_PERSON_REQUIRED,
                "Whoever proposed the verdict cannot decide on it too.",
                "Ask another certifier to look at the case.");
    }

    public static ProblemException invalid(List<FieldProblem> errors) {
        return ProblemException.of(
                CommonProblem.INVALID_INPUT,
                "Some fields need another value.",
                "Correct the fields listed under errors and send again.",
                errors);
    }

    /** No decision without a reason, whoever asks for it and however. */
    public static void requireReason(String reason, String pointer) {
        if (reason.isBlank()) {
            throw invalid(List.of(new FieldProblem(pointer, "required", "Say why.")));
        }
    }

    static ProblemException hadPart() {
        return ProblemException.of(
                SECOND_PERSON_REQUIRED,
                "You took part in this case, and an app of high risk needs fresh eyes.",
                "Ask a certifier who has ruled on nothing in it.");
    }

    public static ProblemException tokenScope() {
        return ProblemException.of(
                CommonProblem.FORBIDDEN,
                "This API token may read submissions, not write.",
                "Use a token with the scope SUBMISSIONS_WRITE.");
    }
}
