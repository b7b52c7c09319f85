package org.civicstore.notification;

import static org.civicstore.notification.Audience.CERTIFIERS;
import static org.civicstore.notification.Audience.ONE_PERSON;
import static org.civicstore.notification.Audience.OPERATORS;
import static org.civicstore.notification.Audience.VENDOR_MEMBERS;
import static org.civicstore.notification.Audience.VENDOR_OWNERS;
import static org.civicstore.notification.MailWay.DIGEST;
import static org.civicstore.notification.MailWay.NONE;
import static org.civicstore.notification.MailWay.NOW;

/**
 * What people are told of: whom it concerns, by which mail unless they choose otherwise, and whether they may choose. What
 * concerns security or somebody's rights always comes, in the console and by mail at once. Texts are
 * {@code notification.<topic>.title} and {@code .text}.
 */
enum Topic {
    /** A vendor handed in for the first time. */
    CASE_WAITING(CERTIFIERS, DIGEST, true),
    /** A vendor handed in again after changes were asked for. */
    CASE_ANSWERED(ONE_PERSON, NOW, true),
    CASE_WITHDRAWN(ONE_PERSON, DIGEST, true),
    /** A colleague handed the case over. */
    CASE_GIVEN(ONE_PERSON, NOW, true),
    /** Whoever holds it has not answered in time. */
    CASE_OVERDUE(ONE_PERSON, NOW, true),
    /** A verdict waits for a second certifier. */
    VERDICT_WAITING(CERTIFIERS, DIGEST, true),
    /** The second certifier did not agree. */
    CASE_RETURNED(ONE_PERSON, NOW, true),
    /** What one certifier wants to do about a certificate waits for another; an emergency suspension only for a day. */
    MEASURE_WAITING(CERTIFIERS, NOW, true),

    /** A vendor appeals against a refusal. */
    APPEAL_WAITING(CERTIFIERS, DIGEST, true),
    /** What became of an appeal against the own decision. */
    OWN_DECISION_UPHELD(ONE_PERSON, DIGEST, true),
    OWN_DECISION_OVERTURNED(ONE_PERSON, DIGEST, true),

    CHANGES_REQUESTED(VENDOR_MEMBERS, NOW, false),
    RELEASE_CERTIFIED(VENDOR_MEMBERS, NOW, true),
    RELEASE_REFUSED(VENDOR_MEMBERS, NOW, false),
    APPEAL_RECEIVED(VENDOR_MEMBERS, NOW, false),
    APPEAL_UPHELD(VENDOR_MEMBERS, NOW, false),
    APPEAL_OVERTURNED(VENDOR_MEMBERS, NOW, false),
    CERTIFICATE_SUSPENDED(VENDOR_MEMBERS, NOW, false),
    CERTIFICATE_RESTORED(VENDOR_MEMBERS, NOW, true),
    /** The last condition is met. */
    CONDITIONS_MET(VENDOR_MEMBERS, NOW, true),
    /** The vendor's contact address is written to by the certificates themselves, so members get no mail unless they ask. */
    CONDITION_DUE(VENDOR_MEMBERS, NONE, true),
    /** Of what the organisation keeps as evidence; mail as with conditions. */
    DOCUMENT_ENDS(VENDOR_MEMBERS, NONE, true),
    /** As with conditions. */
    CERTIFICATE_ENDS(VENDOR_MEMBERS, NONE, true),
    CERTIFICATE_REVOKED(VENDOR_MEMBERS, NOW, false),
    RELEASE_QUARANTINED(VENDOR_MEMBERS, NOW, false),
    RELEASE_RESTORED(VENDOR_MEMBERS, NOW, true),

    ORGANISATION_VERIFIED(VENDOR_OWNERS, NOW, true),
    ORGANISATION_REJECTED(VENDOR_OWNERS, NOW, false),

    ORGANISATION_WAITING(OPERATORS, DIGEST, true),
    /** The same case, for those who can find somebody. */
    CASES_LATE(OPERATORS, DIGEST, true),
    CONCERN_RECEIVED(OPERATORS, DIGEST, true),
    CONCERN_LATE(OPERATORS, NOW, true),
    /** Work was tried as often as it may be. */
    JOB_GIVEN_UP(OPERATORS, DIGEST, true),

    MEMBERSHIP_ENDED(ONE_PERSON, NOW, false),
    ROLES_CHANGED(ONE_PERSON, NOW, false),
    PASSWORD_CHANGED(ONE_PERSON, NOW, false),
    EMAIL_CHANGED(ONE_PERSON, NOW, false);

    private final Audience audience;
    private final MailWay mail;
    private final boolean optional;

    Topic(Audience audience, MailWay mail, boolean optional) {
        this.audience = audience;
        this.mail = mail;
        this.optional = optional;
    }

    Audience audience() {
        return audience;
    }

    /** By which mail, unless the person chose otherwise. */
    MailWay mail() {
        return mail;
    }

    /** Whether people may choose otherwise. */
    boolean optional() {
        return optional;
    }
}
