package org.civicstore.certification.check;

/**
 * One automated examination: the only extension point of this library. Stateless; the same subject gives the same outcome.
 * A check reports what it observed. It never decides whether that stands in the way of a certificate.
 */
public interface Check {

    CheckInfo info();

    /**
     * Examines the subject. An exception is a breakdown of the check, never the vendor's fault; the runner turns it into
     * {@link CheckOutcome.Error}.
     */
    CheckOutcome run(CheckContext context) throws Exception;
}
