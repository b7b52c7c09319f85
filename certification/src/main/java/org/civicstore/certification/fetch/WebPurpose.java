package org.civicstore.certification.fetch;

/** Why a page belongs to a snapshot. */
public enum WebPurpose {
    /** The app's own page, where citizens arrive. */
    LANDING,
    /** Where a web app starts. */
    START,
    /** {@code /robots.txt} of the landing page's site (RFC 9309). */
    ROBOTS,
    PRIVACY_NOTICE,
    ACCESSIBILITY_STATEMENT,
    /** The page that the declaration names for reports of vulnerabilities. */
    SECURITY_CONTACT,
    /** {@code /.well-known/security.txt} of the app's site (RFC 9116). */
    SECURITY_TXT,
    STATUS_PAGE,
    WEB_MANIFEST
}
