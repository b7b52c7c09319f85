/**
 * Owns the certifier's case on one submission: screening, rulings, talk with the vendor, the verdict and its second person.
 * Refuses to change what was handed in (submission) and to issue anything (certificate hears {@link
 * org.civicstore.review.ReviewConcluded}). Open {@link org.civicstore.review.Review} first;
 * the use cases are in the packages below.
 */
@NullMarked
package org.civicstore.review;

import org.jspecify.annotations.NullMarked;
