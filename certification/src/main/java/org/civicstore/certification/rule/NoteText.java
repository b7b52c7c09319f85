package org.civicstore.certification.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sentence that checks say, with {@code {names}} for what differs.
 *
 * @param texts per language, in each of {@link RuleCatalogue#LANGUAGES}
 * @param names in the order of the English sentence
 * @param between what stands before the first name, between the names and behind the last one, in English
 */
record NoteText(Map<String, String> texts, List<String> names, List<String> between) {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    NoteText {
        texts = Map.copyOf(texts);
        names = List.copyOf(names);
        between = List.copyOf(between);
    }

    static NoteText of(Map<String, String> texts) {
        String english = texts.getOrDefault(RuleCatalogue.DEFAULT, "");
        List<String> names = new ArrayList<>();
        List<String> between = new ArrayList<>();
        Matcher name = NAME.matcher(english);
        int from = 0;
        while (name.find()) {
            between.add(english.substring(from, name.start()));
            names.add(name.group(1));
            from = name.end();
        }
        between.add(english.substring(from));
        return new NoteText(texts, names, between);
    }

    /**
     * The sentence in another language; empty when it is not of this form.
     *
     * @param values says a value by its name in that language
     */
    Optional<String> say(String sentence, String language, BinaryOperator<String> values) {
        return values(sentence).map(found -> NAME.matcher(texts.getOrDefault(language, sentence))
                .replaceAll(name -> Matcher.quoteReplacement(
                        values.apply(name.group(1), found.getOrDefault(name.group(1), name.group())))));
    }

    /** Each value is as short as it can be, but for the last one, which fills what is left: one look at each character. */
    private Optional<Map<String, String>> values(String sentence) {
        String end = between.getLast();
        if (names.isEmpty()) {
            return Optional.of(Map.<String, String>of()).filter(_ -> sentence.equals(end));
        }
        if (!sentence.startsWith(between.getFirst()) || !sentence.endsWith(end)) {
            return Optional.empty();
        }
        Map<String, String> found = new HashMap<>();
        int from = between.getFirst().length();
        for (int i = 0; i < names.size(); i++) {
            boolean last = i == names.size() - 1;
            int to = last ? sentence.length() - end.length() : sentence.indexOf(between.get(i + 1), from + 1);
            if (to <= from) {
                return Optional.empty();
            }
            found.put(names.get(i), sentence.substring(from, to));
            from = to + between.get(i + 1).length();
        }
        return Optional.of(found);
    }
}
