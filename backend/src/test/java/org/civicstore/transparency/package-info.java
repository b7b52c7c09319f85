@NullMarked
package org.civicstore.transparency;

import org.jspecify.annotations.NullMarked;
