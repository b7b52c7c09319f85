/**
 * Owns the page that shows up to four apps side by side, with the conditions of the programmes that offer them. Its address
 * names apps and at most a programme, never anything about a person: what somebody qualifies for is added by their own device.
 * Open {@link org.civicstore.catalogue.compare.CompareController} first.
 */
@NullMarked
package org.civicstore.catalogue.compare;

import org.jspecify.annotations.NullMarked;
