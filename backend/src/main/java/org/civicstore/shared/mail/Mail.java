package org.civicstore.shared.mail;

/**
 * One message.
 *
 * @param to an e-mail address
 * @param subject one line
 * @param text plain, in lines
 * @param language BCP 47 tag (RFC 3282)
 */
public record Mail(String to, String subject, String text, String language) {}
