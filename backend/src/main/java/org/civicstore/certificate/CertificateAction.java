package org.civicstore.certificate;

/** What an operator may do to a certificate, with a reason for the public. */
public enum CertificateAction {
    /** Take its force away for now. */
    SUSPEND,
    /** Give it back. */
    RESTORE,
    /** End it for good. */
    END
}
