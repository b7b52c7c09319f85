/**
 * Owns random audits: a seed that is committed to before a month begins draws certificates in it, and is revealed when the
 * month is over, so that anybody can draw again. Open {@link org.civicstore.surveillance.audit.Lot} first.
 */
@NullMarked
package org.civicstore.surveillance.audit;

import org.jspecify.annotations.NullMarked;
