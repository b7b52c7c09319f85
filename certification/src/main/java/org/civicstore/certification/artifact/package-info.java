/**
 * Owns the reading of vendor files: containers, Android packages, media types and documents; it reports what is there and refuses
 * to judge it (a check turns a defect into a finding, only the verdict policy knows what blocks). Everything here meets hostile
 * bytes, so each reader has a limit and is meant to run in the child process of {@code worker}. Open {@link ContainerInspector}
 * first.
 */
@NullMarked
package org.civicstore.certification.artifact;

import org.jspecify.annotations.NullMarked;
