@NullMarked
package org.civicstore.certificate.impact;

import org.jspecify.annotations.NullMarked;
