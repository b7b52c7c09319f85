/**
 * Owns what citizens see: listings, their releases, the lists and searches, the download, the storefront pages. Refuses to
 * decide whether anything is good enough: it publishes what a certificate was issued for, and takes it back when told.
 * Open {@code release/PublicationService} for how something gets here, {@code shelf/Shelves} for how it is shown.
 */
@NullMarked
package org.civicstore.catalogue;

import org.jspecify.annotations.NullMarked;
