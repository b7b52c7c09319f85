/**
 * Owns the entry points through which vendors' bytes reach each parser, for inputs that nobody thought of. Refuses to judge what
 * is read: a target holds when only the failures come out that its parser declares. Open {@link FuzzTarget} first.
 */
@NullMarked
package org.civicstore.certification.fuzz;

import org.jspecify.annotations.NullMarked;
