/** Tests of jobs, from inside the package. */
@NullMarked
package org.civicstore.shared.job;

import org.jspecify.annotations.NullMarked;
