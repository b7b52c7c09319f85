/**
 * What happened, told to the slices above inside the same transaction. Start with {@link org.civicstore.shared.event.Events}.
 */
@NullMarked
package org.civicstore.shared.event;

import org.jspecify.annotations.NullMarked;
