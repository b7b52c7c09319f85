/**
 * The rules of the house as tests, with no list of exceptions. Owns no behaviour. Start with
 * {@link org.civicstore.architecture.SliceRulesTest}.
 */
@NullMarked
package org.civicstore.architecture;

import org.jspecify.annotations.NullMarked;
