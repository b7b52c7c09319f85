/**
 * The public log: every fact of a certification that everybody may know, appended in the transaction in which it was decided, given
 * its place and sealed under a signed head a few seconds later, and published as static files (C2SP tlog-tiles). Holds nothing about
 * people, and nothing is ever taken out. The formats and the mathematics are those of
 * {@link org.civicstore.certification.transparency}. Start with {@link org.civicstore.transparency.LogService}.
 */
@NullMarked
package org.civicstore.transparency;

import org.jspecify.annotations.NullMarked;
