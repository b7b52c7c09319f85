package org.civicstore.certification.eligibility;

/** The programme decides about nobody on that day; the message says why in one sentence. */
public final class NotEvaluable extends Exception {

    private static final long serialVersionUID = 1L;

    NotEvaluable(String message) {
        super(message);
    }
}
