/** Tests of what all answers share, from inside the package. */
@NullMarked
package org.civicstore.shared.web;

import org.jspecify.annotations.NullMarked;
