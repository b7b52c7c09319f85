@NullMarked
package org.civicstore.submission.vault;

import org.jspecify.annotations.NullMarked;
