package org.civicstore.certification.fetch;

/**
 * Why there is no answer.
 *
 * @param reason one sentence in plain English
 */
public record FetchFailure(Kind kind, String reason) {

    /** Whose turn it is. */
    public enum Kind {
        /** The address is one that this fetcher never contacts. */
        REFUSED,
        /** Name, connection or answer did not come; it may be our network as well as theirs. */
        UNREACHABLE,
        /** The server did not offer TLS 1.2 or newer with a certificate that is valid for its name. */
        TLS,
        /** The answer is larger than is taken. */
        TOO_LARGE,
        /** The answer is no HTTP, or its redirects do not end. */
        PROTOCOL
    }
}
