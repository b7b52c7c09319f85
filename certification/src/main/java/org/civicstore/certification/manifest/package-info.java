/**
 * Owns what a vendor declares about an app, and the readers that understand foreign declarations (publiccode.yml, web app
 * manifest, JSON). Refuses to judge whether a declaration is true. Open
 * {@link org.civicstore.certification.manifest.Manifest} first.
 */
@NullMarked
package org.civicstore.certification.manifest;

import org.jspecify.annotations.NullMarked;
