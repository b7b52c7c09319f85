/**
 * How the store runs, in numbers, each with the list behind it: for operators only. Reads what other slices keep and writes
 * nothing. Start with {@link org.civicstore.operations.OperationsController}.
 */
@NullMarked
package org.civicstore.operations;

import org.jspecify.annotations.NullMarked;
