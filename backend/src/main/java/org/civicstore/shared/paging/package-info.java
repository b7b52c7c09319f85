/**
 * One page of a longer list, honest about its total.
 */
@NullMarked
package org.civicstore.shared.paging;

import org.jspecify.annotations.NullMarked;
