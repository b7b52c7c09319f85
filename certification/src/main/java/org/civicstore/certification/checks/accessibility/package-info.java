/**
 * Owns the checks of the criteria ACC: pages that were handed in or fetched, read without running them. Refuses to judge what
 * needs eyes, ears or a keyboard. Open {@link HtmlCheck} first.
 */
@NullMarked
package org.civicstore.certification.checks.accessibility;

import org.jspecify.annotations.NullMarked;
