/**
 * Owns the citizen's pages: HTML that is complete without script, drawn by the templates in {@code src/main/jte}. Refuses
 * to know more than the API tells. Open {@link org.civicstore.catalogue.page.Pages} first.
 */
@NullMarked
package org.civicstore.catalogue.page;

import org.jspecify.annotations.NullMarked;
