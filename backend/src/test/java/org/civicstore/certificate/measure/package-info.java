/** Tests of measures about certificates. */
@NullMarked
package org.civicstore.certificate.measure;

import org.jspecify.annotations.NullMarked;
