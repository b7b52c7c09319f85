/**
 * Owns the warning labels of listings: what citizens should know before they get an app, by a table in data
 * ({@code resources/catalogue/warnings.json}). Refuses to judge: a warned app is certified like any other. Open
 * {@link org.civicstore.catalogue.warning.WarningTable} first.
 */
@NullMarked
package org.civicstore.catalogue.warning;

import org.jspecify.annotations.NullMarked;
