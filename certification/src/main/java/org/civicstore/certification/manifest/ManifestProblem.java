package org.civicstore.certification.manifest;

import org.civicstore.certification.source.UnreadableSource;

/**
 * Something wrong with a declaration, for the person who wrote it.
 *
 * @param line in the source text, from 1; 0 when there is none
 * @param column from 1; 0 when there is none
 * @param pointer JSON Pointer (RFC 6901) to the field; empty for the whole document
 * @param rule stable name of what is demanded, such as {@code text.too-long}
 * @param message plain English, one sentence
 * @param remedy what to do
 */
public record ManifestProblem(int line, int column, String pointer, String rule, String message, String remedy) {

    /** A problem of a declaration that has no source text. */
    public static ManifestProblem at(String pointer, String rule, String message, String remedy) {
        return new ManifestProblem(0, 0, pointer, rule, message, remedy);
    }

    /** The whole text cannot be read. */
    static ManifestProblem of(UnreadableSource source) {
        return new ManifestProblem(
                source.line(), source.column(), "", source.rule(), source.message(), source.remedy());
    }
}
