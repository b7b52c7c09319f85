/**
 * Measures whom programmes reach: made-up people with at least one free, certified offer, by group and territory, after every change.
 * Knows nobody real. Open {@link org.civicstore.programme.coverage.CoverageService} first.
 */
@NullMarked
package org.civicstore.programme.coverage;

import org.jspecify.annotations.NullMarked;
