/** Tests of who is told what, by which ways, and who is not. */
@NullMarked
package org.civicstore.notification;

import org.jspecify.annotations.NullMarked;
