/**
 * Errors as problem documents (RFC 9457). Start with {@link org.civicstore.shared.problem.ProblemException}.
 */
@NullMarked
package org.civicstore.shared.problem;

import org.jspecify.annotations.NullMarked;
