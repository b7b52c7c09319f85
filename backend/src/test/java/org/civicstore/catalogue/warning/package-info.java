@NullMarked
package org.civicstore.catalogue.warning;

import org.jspecify.annotations.NullMarked;
