package org.civicstore.certification.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.certification.finding.Finding;

/**
 * What a finding says to one reader.
 *
 * @param language BCP 47 tag of the message and the remedy: the reader's, or English where a rule has no text in it
 * @param original the check's own English sentences where they name something that is in neither the message nor the remedy,
 *     and not in the finding's evidence and place either
 */
public record Wording(String language, String message, String remedy, Optional<String> original) {

    private static final Pattern EDGES = Pattern.compile("^\\p{Punct}+|\\p{Punct}+$");

    /** A number, an address, a file, an identifier; not a word of every day, whatever its language. */
    private static final Pattern CONCRETE = Pattern.compile(".*[\\p{N}._/:=@].*|.+\\p{Lu}.*");

    static Wording of(Finding finding, String language, String message, String remedy) {
        String shown = String.join(
                " ",
                message,
                remedy,
                finding.evidence(),
                finding.location().file(),
                finding.location().pointer());
        String more = Stream.of(finding.message(), finding.remedy())
                .filter(sentence -> namesMoreThan(shown, sentence))
                .collect(Collectors.joining(" "));
        return new Wording(language, message, remedy, Optional.of(more).filter(text -> !text.isEmpty()));
    }

    private static boolean namesMoreThan(String shown, String sentence) {
        return Stream.of(sentence.split("\\s+"))
                .map(word -> EDGES.matcher(word).replaceAll(""))
                .filter(word -> CONCRETE.matcher(word).matches())
                .anyMatch(word -> !shown.contains(word));
    }
}
