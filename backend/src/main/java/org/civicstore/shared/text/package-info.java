/**
 * Interface texts for server-made pages, from the same message files as the React part. Start with {@link org.civicstore.shared.text.Texts}.
 */
@NullMarked
package org.civicstore.shared.text;

import org.jspecify.annotations.NullMarked;
