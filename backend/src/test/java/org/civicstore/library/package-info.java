/** Tests of the list of apps that people ask the store to keep. */
@NullMarked
package org.civicstore.library;

import org.jspecify.annotations.NullMarked;
