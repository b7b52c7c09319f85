package org.civicstore.shared.mail;

import java.util.Optional;

/**
 * One message.
 *
 * @param to an e-mail address
 * @param subject one line
 * @param text plain, in lines
 * @param language BCP 47 tag (RFC 3282)
 * @param html says the same as the text, for readers who prefer it
 */
public record Mail(String to, String subject, String text, String language, Optional<String> html) {

    /** A message in plain text only. */
    public Mail(String to, String subject, String text, String language) {
        this(to, subject, text, language, Optional.empty());
    }
}
