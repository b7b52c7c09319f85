package org.civicstore.search.meaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.civicstore.search.language.Meaning;
import org.civicstore.search.language.SearchLanguage;
import org.civicstore.search.language.Thesaurus;
import org.civicstore.search.language.Words;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.text.Languages;

/** What a meaning has to be, so that the search can read it: the thesaurus refuses to be made with another one. */
public final class MeaningRules {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMES = 40;

    private final Words words = new Words();
    private final List<FieldProblem> problems = new ArrayList<>();

    private MeaningRules() {}

    /** What was typed, without blanks around it and without languages that have no word. */
    public static Meaning read(String id, Map<String, List<String>> names) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        names.forEach((tag, words) -> {
            List<String> stripped = words.stream()
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (!stripped.isEmpty()) {
                said.put(tag, stripped);
            }
        });
        return new Meaning(id, said);
    }

    /** Ends the request unless the search can read the meaning. */
    public static void demand(Meaning meaning) {
        MeaningRules rules = new MeaningRules();
        rules.check(
                meaning.id().length() <= LONGEST_ID && ID.matcher(meaning.id()).matches(),
                "/id",
                "invalid",
                "Use small letters a to z, digits and hyphens, at most 60 characters.");
        meaning.names().forEach(rules::language);
        rules.check(
                meaning.names().values().stream().mapToInt(List::size).sum() >= 2,
                "/names",
                "required",
                "A meaning needs two words at least: one alone stands for nothing else.");
        rules.end();
    }

    private void language(String tag, List<String> names) {
        String at = "/names/" + tag;
        check(Languages.ALL.contains(tag), at, "unknown", "The store does not speak " + tag + '.');
        check(names.size() <= MOST_NAMES, at, "too-many", "At most 40 words in a language; make two meanings.");
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            check(seen.add(name.toLowerCase(Locale.ROOT)), at, "taken", "“" + name + "” is there twice.");
            check(
                    name.length() <= LONGEST_NAME && !name.contains(",") && !name.contains(";"),
                    at,
                    "invalid",
                    "“" + name + "”: at most 60 characters, without commas and semicolons.");
            check(
                    Thesaurus.readable(words, name, SearchLanguage.of(tag)),
                    at,
                    "unreadable",
                    "“" + name + "” has no word of its own, or more than four.");
        }
    }

    private void check(boolean holds, String at, String code, String detail) {
        if (!holds) {
            problems.add(new FieldProblem(at, code, detail));
        }
    }

    private void end() {
        if (!problems.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "The search cannot read this meaning.",
                    "Correct the fields that are named, and send it again.",
                    problems);
        }
    }
}
