package org.civicstore.certification.change;

import java.util.List;

/**
 * How a release differs from the last approved one.
 *
 * @param comparedWith version of that one
 * @param table version of the table of classes
 * @param changeClass the gravest of the differences; routine when there is none
 * @param differences gravest first
 * @param kept what stays as it was approved
 */
public record ReleaseChange(
        String comparedWith, String table, ChangeClass changeClass, List<Difference> differences, List<Kept> kept) {

    public ReleaseChange {
        differences = List.copyOf(differences);
        kept = List.copyOf(kept);
    }
}
