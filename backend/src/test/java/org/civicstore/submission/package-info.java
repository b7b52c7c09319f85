/** Tests of submissions: drafts, uploads, handing in. Start with {@link org.civicstore.submission.HandInTest}. */
@NullMarked
package org.civicstore.submission;

import org.jspecify.annotations.NullMarked;
