/**
 * What happens to concerns because time has passed: escalation when an answer is late, and forgetting who reported.
 */
@NullMarked
package org.civicstore.concern.clock;

import org.jspecify.annotations.NullMarked;
