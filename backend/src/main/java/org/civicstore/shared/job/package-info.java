/**
 * Work that is planned inside a transaction and run outside it. Start with {@link org.civicstore.shared.job.Jobs}.
 */
@NullMarked
package org.civicstore.shared.job;

import org.jspecify.annotations.NullMarked;
