/**
 * An organisation's documents that support more than one submission: who issued each, what it covers and until when. A
 * document is kept once and attached to any submission of the organisation; what was handed in keeps its own copy of the
 * reference, so that removing a document here changes nothing there. Start with
 * {@link org.civicstore.submission.vault.VaultService}.
 */
@NullMarked
package org.civicstore.submission.vault;

import org.jspecify.annotations.NullMarked;
