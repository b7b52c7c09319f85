/**
 * Owns the reading of YAML and JSON that strangers write: limits on size and depth, and the line and column of every value.
 * Refuses to know what the values mean. Open {@link org.civicstore.certification.source.Source} first.
 */
@NullMarked
package org.civicstore.certification.source;

import org.jspecify.annotations.NullMarked;
