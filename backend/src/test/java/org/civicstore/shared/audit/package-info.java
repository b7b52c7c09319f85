/** Tests of the access audit: what is in it, and that nobody changes it unseen. */
@NullMarked
package org.civicstore.shared.audit;

import org.jspecify.annotations.NullMarked;
