/** Tests of how testers get into apps. */
@org.jspecify.annotations.NullMarked
package org.civicstore.submission.testing;
