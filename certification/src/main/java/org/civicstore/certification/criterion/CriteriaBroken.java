package org.civicstore.certification.criterion;

/** The criteria data that ships with this library is missing or wrong; the message names file, criterion and field. */
public final class CriteriaBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CriteriaBroken(String message) {
        super(message);
    }

    public CriteriaBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
