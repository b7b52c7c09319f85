/**
 * Owns what is taken from the web for a screening: the one fetcher, which addresses it may contact, and the snapshot that the
 * checks read. Refuses to read what it fetched; that is for the child process. Open {@link SafeFetcher} first.
 */
@NullMarked
package org.civicstore.certification.fetch;

import org.jspecify.annotations.NullMarked;
