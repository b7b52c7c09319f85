/**
 * Works out how much harm an app could do, from what it declares, what is found in it and what was approved before, by the
 * table of the edition. Refuses to be told: there is no field in which a vendor states a tier. Open {@link
 * org.civicstore.certification.risk.RiskAssessment} first.
 */
@NullMarked
package org.civicstore.certification.risk;

import org.jspecify.annotations.NullMarked;
