/**
 * Owns the list of apps that a person asked the store to keep in step between devices, and what holders of an app are told
 * ({@code notice}). Refuses to keep anything without consent, and to learn what a device holds that nobody signed in on. Open
 * {@link org.civicstore.library.LibraryService} first.
 */
@NullMarked
package org.civicstore.library;

import org.jspecify.annotations.NullMarked;
