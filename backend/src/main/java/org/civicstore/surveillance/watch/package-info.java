/**
 * Owns the weekly look at live listings: what no longer answers, runs out or has grown old, and what follows from that by the
 * days of the policy: a label, a letter to the vendor, and in the end that the app is not shown until it is mended. Open {@link
 * org.civicstore.surveillance.watch.ListingWatch} first.
 */
@NullMarked
package org.civicstore.surveillance.watch;

import org.jspecify.annotations.NullMarked;
