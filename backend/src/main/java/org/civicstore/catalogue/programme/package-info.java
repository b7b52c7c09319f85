/**
 * Owns the pages on which somebody finds out what they qualify for, for those whose browser runs no script; with script the
 * device takes over on the same addresses. Refuses to keep, log or put into an address what people answer: it comes and goes
 * in the body of a form. Open {@link org.civicstore.catalogue.programme.ProgrammePageController} first.
 */
@NullMarked
package org.civicstore.catalogue.programme;

import org.jspecify.annotations.NullMarked;
