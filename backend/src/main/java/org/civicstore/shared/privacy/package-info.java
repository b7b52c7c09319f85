/**
 * What the store knows of people, and for how long: the table of retention periods that every clearing job reads, and the table
 * of columns that lead to a person. Who may export or erase is the identity's. Start with
 * {@link org.civicstore.shared.privacy.Kept}.
 */
@NullMarked
package org.civicstore.shared.privacy;

import org.jspecify.annotations.NullMarked;
