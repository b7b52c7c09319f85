package org.civicstore.search.language;

/**
 * One word of a text.
 *
 * @param surface in lower case, as written
 * @param folded without the letters and accents that keyboards lack
 * @param stem folded, without inflection
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
public record Word(String surface, String folded, String stem, int start, int end) {}
