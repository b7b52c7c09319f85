/**
 * Owns the checks of the criteria SEC: signature, container, malware, hardening and secrets of a package. Refuses to decide what a failure means. Open {@link SignatureCheck} first.
 */
@NullMarked
package org.civicstore.certification.checks.security;

import org.jspecify.annotations.NullMarked;
