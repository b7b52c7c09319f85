/**
 * Tests of the review: its states and policy alone, and its journeys through HTTP on a real database. Start with
 * {@link org.civicstore.review.ReviewCaseTest}.
 */
@NullMarked
package org.civicstore.review;

import org.jspecify.annotations.NullMarked;
