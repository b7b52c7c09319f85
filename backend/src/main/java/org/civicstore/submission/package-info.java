/**
 * Owns what a vendor hands in: drafts, uploads, the frozen content of each round, and which version of a listing has which
 * bytes. Refuses to judge content; that is for review. Open {@link org.civicstore.submission.Submission} first.
 */
@NullMarked
package org.civicstore.submission;

import org.jspecify.annotations.NullMarked;
