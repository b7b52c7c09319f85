/**
 * Owns known vulnerabilities: a dump in the format of OSV is imported into one index file, and components are looked up in it
 * without a network. Refuses to decide which vulnerability matters. Open {@link OsvIndex} first.
 */
@NullMarked
package org.civicstore.certification.osv;

import org.jspecify.annotations.NullMarked;
