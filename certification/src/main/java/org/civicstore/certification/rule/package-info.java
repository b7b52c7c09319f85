/**
 * Owns what each rule means and what to do about it, as data in {@code resources/rules}, one file for each area, in six
 * languages, and beside it what checks say beside findings. Refuses to know when a rule is broken: that is for checks and
 * readers. Open {@link RuleCatalogue} first.
 */
@NullMarked
package org.civicstore.certification.rule;

import org.jspecify.annotations.NullMarked;
