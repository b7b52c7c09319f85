/**
 * Tells people what happened to what is theirs: in the consoles, by e-mail at once, or in a daily digest. Which happening
 * concerns whom, and by which ways, is the table {@link org.civicstore.notification.Topic}: start there. Hears the slices below
 * through their events, decides nothing, and is asked by nobody. Citizens' notices about their apps are the library's, mail to
 * reporters without an account the concerns'.
 */
@NullMarked
package org.civicstore.notification;

import org.jspecify.annotations.NullMarked;
