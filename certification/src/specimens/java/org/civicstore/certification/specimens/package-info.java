/**
 * Owns the builders of files that tests examine: containers, Android packages, documents, subjects. Nothing here is taken from
 * anybody's product; every byte is made when the test runs. A source folder of its own, which the tests of the store compile
 * too. Open {@link ApkSpecimen} first.
 */
@NullMarked
package org.civicstore.certification.specimens;

import org.jspecify.annotations.NullMarked;
