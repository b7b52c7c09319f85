/**
 * The access audit: who did or opened what is sensitive, each entry tied to the one before it. Kept apart from the case files
 * of the slices, which say why, and from the public log, which says what everybody may know. Holds ids of accounts and no
 * name, address or reason, so erasing a person breaks no link. Start with {@link org.civicstore.shared.audit.Audit}.
 */
@NullMarked
package org.civicstore.shared.audit;

import org.jspecify.annotations.NullMarked;
