package org.civicstore.submission.testing;

import java.net.URI;
import java.util.Optional;

/** Asks the web whether a demo address answers. */
interface DemoAddresses {

    /** Whether this installation may ask at all. */
    boolean ask();

    /** Why nobody could work there; empty when it answers. */
    Optional<String> failure(URI address);
}
