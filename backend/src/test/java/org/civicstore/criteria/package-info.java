@NullMarked
package org.civicstore.criteria;

import org.jspecify.annotations.NullMarked;
