/**
 * Owns the script that other sites load to ask a programme's questions on their own pages, every version that was ever handed
 * out, and the page that tells how. Refuses to learn anything about who answers: the script fetches rules and sends nothing.
 * Open {@link org.civicstore.catalogue.embed.EmbedScriptService} first.
 */
@NullMarked
package org.civicstore.catalogue.embed;

import org.jspecify.annotations.NullMarked;
