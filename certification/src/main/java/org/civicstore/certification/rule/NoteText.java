package org.civicstore.certification.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * @param form the English sentence, each name a group
 */
record NoteText(Map<String, String> texts, List<String> names, Pattern form) {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    NoteText {
        texts = Map.copyOf(texts);
        names = List.copyOf(names);
    }

    static NoteText of(Map<String, String> texts) {
        String english = texts.getOrDefault(RuleCatalogue.DEFAULT, "");
        List<String> names = new ArrayList<>();
        StringBuilder form = new StringBuilder();
        Matcher name = NAME.matcher(english);
        int from = 0;
        while (name.find()) {
            form.append(Pattern.quote(english.substring(from, name.start()))).append("(.+?)");
            names.add(name.group(1));
            from = name.end();
        }
        form.append(Pattern.quote(english.substring(from)));
        return new NoteText(texts, names, Pattern.compile(form.toString(), Pattern.DOTALL));
    }

    /** What every sentence of this form begins with. */
    String beginning() {
        String english = texts.getOrDefault(RuleCatalogue.DEFAULT, "");
        return english.substring(0, english.contains("{") ? english.indexOf('{') : english.length());
    }

    /**
     * The sentence in another language; empty when it is not of this form.
     *
     * @param values says a value by its name in that language
     */
    Optional<String> say(String sentence, String language, BinaryOperator<String> values) {
        Matcher said = form.matcher(sentence);
        if (!said.matches()) {
            return Optional.empty();
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            found.put(names.get(i), values.apply(names.get(i), said.group(i + 1)));
        }
        String text = texts.getOrDefault(language, sentence);
        return Optional.of(NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(found.getOrDefault(name.group(1), name.group()))));
    }
}
