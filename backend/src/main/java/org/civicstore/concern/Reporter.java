package org.civicstore.concern;

import java.util.Optional;
import org.civicstore.identity.EmailAddress;

/**
 * What is known of the one who reported. Nobody has to say who they are.
 *
 * @param language BCP 47 tag of the page on which they wrote
 * @param email where they want the answer; gone once they were told, or when the clock says so
 */
public record Reporter(String language, Optional<EmailAddress> email) {}
