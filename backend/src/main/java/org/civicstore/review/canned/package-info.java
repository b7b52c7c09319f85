/**
 * Owns the texts that certifiers write again and again: a shared set, by criterion, in several languages, put into a field to be
 * edited and sent by whoever takes one. Refuses to send anything. Open {@link org.civicstore.review.canned.CannedTextService} first.
 */
@NullMarked
package org.civicstore.review.canned;

import org.jspecify.annotations.NullMarked;
