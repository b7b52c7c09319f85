package org.civicstore.certification.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.civicstore.certification.change.Difference;
import org.civicstore.certification.change.ReleaseChange;

/** Tells how far a release goes from the one before, gravest difference first. */
final class ChangeText {

    private ChangeText() {}

    static List<String> lines(ReleaseChange change, String language) {
        String head = "%-14s %s since %s".formatted("CHANGE", change.changeClass(), change.comparedWith());
        return Stream.concat(
                        Stream.of(head), change.differences().stream().map(difference -> line(difference, language)))
                .map(CheckText::printable)
                .toList();
    }

    private static String line(Difference difference, String language) {
        String reason =
                difference.reason().getOrDefault(language, difference.reason().getOrDefault("en", ""));
        return "%-14s %s, %s %s: %s"
                .formatted(
                        "",
                        difference.changeClass(),
                        difference.move().name().toLowerCase(Locale.ROOT),
                        difference.item(),
                        reason);
    }
}
