/**
 * Owns what testers need to try an app before it is certified: address, personas and credentials, sealed at rest, with a last
 * day, and a record of each time that somebody was shown them. Refuses to show them to the vendor again, to logs, exports and
 * messages; who may see them is for the case to say. Open {@link org.civicstore.submission.testing.TestAccessService} first.
 */
@NullMarked
package org.civicstore.submission.testing;

import org.jspecify.annotations.NullMarked;
