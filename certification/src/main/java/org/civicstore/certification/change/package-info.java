/**
 * Owns the comparison of two releases of a listing: what differs, and which class of change that is, by a table in data
 * ({@code change/classes.yml}). Refuses to decide whether a release is approved. Open
 * {@link org.civicstore.certification.change.ChangeTable} first.
 */
@NullMarked
package org.civicstore.certification.change;

import org.jspecify.annotations.NullMarked;
