package org.civicstore.certification.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.civicstore.certification.change.Difference;
import org.civicstore.certification.change.Move;
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
                        item(difference),
                        reason);
    }

    /** What stands at a place is told with it; a text for people is too long for a line. */
    private static String item(Difference difference) {
        if (difference.language().isPresent()) {
            return difference.item() + " (" + difference.language().get() + ")";
        }
        return difference.move() == Move.CHANGED
                        && (difference.before().isPresent()
                                || difference.after().isPresent())
                ? "%s from %s to %s"
                        .formatted(
                                difference.item(),
                                difference.before().orElse("none"),
                                difference.after().orElse("none"))
                : difference.item();
    }
}
