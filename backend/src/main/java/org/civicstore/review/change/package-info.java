/**
 * Owns the comparison of a case's release with the last approved one, as certifiers and vendors see it. Refuses to say which
 * class a difference is (the certification library does, by its table) and which release is the approved one (screening). Open
 * {@link org.civicstore.review.change.ChangeView} first.
 */
@NullMarked
package org.civicstore.review.change;

import org.jspecify.annotations.NullMarked;
