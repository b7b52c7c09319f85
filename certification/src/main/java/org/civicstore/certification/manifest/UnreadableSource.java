package org.civicstore.certification.manifest;

/** A text that cannot be read as YAML or JSON at all, or that exceeds what a declaration may ever need. */
final class UnreadableSource extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ManifestProblem problem;

    UnreadableSource(ManifestProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    static UnreadableSource at(int line, int column, String rule, String message, String remedy) {
        return new UnreadableSource(new ManifestProblem(line, column, "", rule, message, remedy));
    }

    ManifestProblem problem() {
        return problem;
    }
}
