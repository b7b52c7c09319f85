/**
 * Owns the end of apps: that a vendor declares one, with its day, its reason and what takes its place, and that it comes. Refuses
 * to end anything before its day. Open {@link org.civicstore.catalogue.ending.Ending} first.
 */
@NullMarked
package org.civicstore.catalogue.ending;

import org.jspecify.annotations.NullMarked;
