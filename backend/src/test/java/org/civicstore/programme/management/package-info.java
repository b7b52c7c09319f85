/** Tests of what operators do with programmes. */
@NullMarked
package org.civicstore.programme.management;

import org.jspecify.annotations.NullMarked;
