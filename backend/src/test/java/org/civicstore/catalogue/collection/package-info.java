/** Tests of collections of listings. */
@NullMarked
package org.civicstore.catalogue.collection;

import org.jspecify.annotations.NullMarked;
