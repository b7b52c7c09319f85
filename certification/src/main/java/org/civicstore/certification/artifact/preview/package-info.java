/**
 * Owns what is shown of a vendor's file instead of the file: pictures of its pages, mark-up without anything active, or the list
 * of what an archive holds. Refuses to hand on a single byte as it came. Open {@link PreviewReader} first.
 */
@NullMarked
package org.civicstore.certification.artifact.preview;

import org.jspecify.annotations.NullMarked;
