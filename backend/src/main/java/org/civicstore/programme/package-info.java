/**
 * Owns the public schemes of the store: their rules in versions, their seasons and terms, and who is eligible for what they offer
 * for those who cannot evaluate rules. Refuses to keep, log or count what people answer. The rules are data that the certification
 * library reads. Open {@link org.civicstore.programme.Programmes} first; what operators do is in {@code management}.
 */
@NullMarked
package org.civicstore.programme;

import org.jspecify.annotations.NullMarked;
