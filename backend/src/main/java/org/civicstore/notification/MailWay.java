package org.civicstore.notification;

/** Whether a notification goes by e-mail. */
enum MailWay {
    NONE,
    /** At once. */
    NOW,
    /** With the others of the day, unless it was read before. */
    DIGEST
}
