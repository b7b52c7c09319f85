@NullMarked
package org.civicstore.catalogue.criteria;

import org.jspecify.annotations.NullMarked;
