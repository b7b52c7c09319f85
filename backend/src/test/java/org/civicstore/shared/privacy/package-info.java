/** Tests of what is kept of people, and how long. */
@NullMarked
package org.civicstore.shared.privacy;

import org.jspecify.annotations.NullMarked;
