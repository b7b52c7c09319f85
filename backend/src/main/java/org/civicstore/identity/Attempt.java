package org.civicstore.identity;

import java.time.Duration;
import org.civicstore.shared.access.Secret;

/** What became of an attempt to sign in or to register. */
sealed interface Attempt {

    /** Signed in, with the secret for the cookie. */
    record Accepted(Secret session) implements Attempt {}

    /** No such account, another password, or an account that has none; which of these is not told. */
    record Refused() implements Attempt {}

    /** Not looked at: there were too many before. */
    record Paused(Duration pause) implements Attempt {}
}
