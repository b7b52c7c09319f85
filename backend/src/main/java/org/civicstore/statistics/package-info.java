/**
 * Owns daily counts: how often the page of a listing was opened, and how often it was shown on the front page. Refuses
 * everything about people: no network address, no cookie, no account, no time of the day. Open
 * {@link org.civicstore.statistics.DailyCounts} first.
 */
@NullMarked
package org.civicstore.statistics;

import org.jspecify.annotations.NullMarked;
