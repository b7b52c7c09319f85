package org.civicstore.certification.fetch;

/** A fetch ended without an answer. */
final class FetchRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FetchFailure failure;

    FetchRefused(FetchFailure.Kind kind, String reason) {
        super(reason);
        this.failure = new FetchFailure(kind, reason);
    }

    FetchFailure failure() {
        return failure;
    }
}
