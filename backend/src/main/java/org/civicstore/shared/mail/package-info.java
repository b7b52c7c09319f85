/**
 * Sends e-mail by SMTP, whatever it tells. Start with {@link org.civicstore.shared.mail.Mailer}.
 */
@NullMarked
package org.civicstore.shared.mail;

import org.jspecify.annotations.NullMarked;
