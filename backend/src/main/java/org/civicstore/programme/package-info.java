/**
 * Owns the public schemes of the store: their rules for devices, and who is eligible for what they offer for those who cannot
 * evaluate rules. Refuses to keep, log or count what people answer. The rules are data of the certification library. Open
 * {@link org.civicstore.programme.Programmes} first.
 */
@NullMarked
package org.civicstore.programme;

import org.jspecify.annotations.NullMarked;
