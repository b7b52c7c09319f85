/**
 * The statement about the accessibility of the store's own pages, made from what the tests in a browser found. Refuses to hold
 * anything about the apps in the store. Open {@link org.civicstore.catalogue.accessibility.AccessibilityResults} first.
 */
@NullMarked
package org.civicstore.catalogue.accessibility;

import org.jspecify.annotations.NullMarked;
