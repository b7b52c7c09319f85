/**
 * Owns the statement of reasons of a decision: its facts, its words in every language and the letter made of them. Refuses to
 * compose one anew once the decision stands. Open {@link org.civicstore.review.statement.Statement} first.
 */
@NullMarked
package org.civicstore.review.statement;

import org.jspecify.annotations.NullMarked;
