/**
 * Owns what holders of an app are told: that a version is out, that theirs was paused, recalled or is at its end, with the
 * reason, what to do and what could take its place. Refuses to ask who holds what: everybody reads the same document, and
 * the device finds its own apps in it. Open {@link org.civicstore.library.notice.ListingNotices} first.
 */
@NullMarked
package org.civicstore.library.notice;

import org.jspecify.annotations.NullMarked;
