package org.civicstore.certificate;

import org.civicstore.shared.problem.ProblemType;

/** What can go wrong with a certificate. */
public enum CertificateProblem implements ProblemType {
    /** It has ended for good; there is no way back. */
    CERTIFICATE_ENDED("certificate-ended", 409, "The certificate has ended"),
    /** One measure at a time. */
    MEASURE_WAITING("measure-waiting", 409, "A measure waits for a second person already"),
    /** No such condition, or met already. */
    CONDITION_NOT_OPEN("condition-not-open", 409, "The condition is not open"),
    /** Suspended for a condition that is still not met. */
    CONDITION_OVERDUE("condition-overdue", 409, "A condition is overdue");

    private final String slug;
    private final int status;
    private final String title;

    CertificateProblem(String slug, int status, String title) {
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
}
