/** Tests of what holders of apps are told. */
@NullMarked
package org.civicstore.library.notice;

import org.jspecify.annotations.NullMarked;
