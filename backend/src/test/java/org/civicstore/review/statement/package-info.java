/** Tests of the statement of reasons and its letter. */
@NullMarked
package org.civicstore.review.statement;

import org.jspecify.annotations.NullMarked;
