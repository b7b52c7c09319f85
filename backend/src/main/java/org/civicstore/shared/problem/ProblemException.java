package org.civicstore.shared.problem;

import java.util.List;
import java.util.Optional;

/** Ends a request with a problem document. Thrown by policies, records and services; knows nothing of HTTP but the status. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemType type;
    private final transient Optional<String> remedy;
    private final transient List<FieldProblem> errors;

    private ProblemException(ProblemType type, String detail, Optional<String> remedy, List<FieldProblem> errors) {
        super(detail, null, false, false);
        this.type = type;
        this.remedy = remedy;
        this.errors = List.copyOf(errors);
    }

    /** A problem with its cause for the one who asked, and what that one can do. */
    public static ProblemException of(ProblemType type, String detail, String remedy) {
        return new ProblemException(type, detail, Optional.of(remedy), List.of());
    }

    /** A problem that the one who asked can do nothing about. */
    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, Optional.empty(), List.of());
    }

    /** A problem with fields of the request body. */
    public static ProblemException of(ProblemType type, String detail, String remedy, List<FieldProblem> errors) {
        return new ProblemException(type, detail, Optional.of(remedy), errors);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public Optional<String> remedy() {
        return remedy;
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
