/**
 * Owns what the store looks at after an app was certified without anybody asking: audits drawn by lot, and the weekly look at
 * live listings. Refuses to judge what it saw: certifiers and the clock of the policy do. The policy is data, {@code
 * resources/surveillance/policy.json}. Open {@link org.civicstore.surveillance.SurveillancePolicy} first.
 */
@NullMarked
package org.civicstore.surveillance;

import org.jspecify.annotations.NullMarked;
