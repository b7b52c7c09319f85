package org.civicstore.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case, at most 254 characters (RFC 5321 section 4.5.3.1.3). Lower case throughout, as every
 * provider that matters does; one address, one account.
 */
public record EmailAddress(@JsonValue String text) {
    private static final int MOST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>()\\[\\]\\\\,;:\"\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    /** The address in the text, or nothing when it has not the shape of one. */
    public static Optional<EmailAddress> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.length() <= MOST && SHAPE.matcher(plain).matches()
                ? Optional.of(new EmailAddress(plain))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
