package org.civicstore.certification.transparency;

/** Something of a log that cannot be relied on: malformed, not signed, or at odds with what was signed before. */
public final class LogRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogRefused(String message) {
        super(message);
    }

    public LogRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
