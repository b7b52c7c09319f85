package org.civicstore.search.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.civicstore.search.language.Language;
import org.civicstore.search.language.SearchLanguage;

/** Finds the ways in which one thing that was asked for can stand in a listing. */
final class TermReading {
    private static final float INFLECTION = 0.85f;
    private static final float FOREIGN_INFLECTION = 0.6f;
    private static final float MEANING = 0.75f;
    private static final float PART = 0.45f;
    private static final float COMPOUND = 0.7f;
    private static final float BEGINNING = 1f;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_BEGINNING = 4;
    /** Shorter stems of languages that were not asked in are words of others too often. */
    private static final int SHORTEST_FOREIGN = 5;
    /** A word that stands nowhere may be a slip or of no matter; it tells less than a rare one that does. */
    private static final double UNKNOWN = 0.5;

    private final Language known;
    private final Vocabulary vocabulary;
    private final SearchLanguage language;

    TermReading(Language known, Vocabulary vocabulary, SearchLanguage language) {
        this.known = known;
        this.vocabulary = vocabulary;
        this.language = language;
    }

    /** A word, by itself, its inflections, its meanings, as part of compounds, and by its own parts. */
    Term word(String surface) {
        Map<String, Float> forms = forms(surface);
        List<Term.Way> ways = new ArrayList<>();
        int most = 0;
        for (Map.Entry<String, Float> form : forms.entrySet()) {
            String how = form.getValue() == 1 ? "word" : "inflection";
            int count = vocabulary.most(Fields.Kind.WORD, form.getKey());
            if (count > 0) {
                most = Math.max(most, count);
                add(ways, form.getKey(), form.getValue(), how);
            }
            int parts = form.getKey().length() < SHORTEST_PART ? 0 : vocabulary.most(Fields.Kind.PART, form.getKey());
            if (parts > 0) {
                most = Math.max(most, parts);
                part(ways, form.getKey(), PART * form.getValue());
            }
        }
        for (String meaning : known.thesaurus().meanings(surface, language)) {
            most = Math.max(most, meaning(ways, meaning));
        }
        if (ways.isEmpty()) {
            compound(surface, ways);
        }
        if (ways.isEmpty()) {
            beginning(known.words().fold(surface), ways);
        }
        double weight = vocabulary.weight(most) * (ways.isEmpty() ? UNKNOWN : 1);
        return new Term(surface, ways, weight, !ways.isEmpty());
    }

    /** A word as it stands or inflected, or by a meaning of its own; not by its parts. */
    Term whole(String surface) {
        List<Term.Way> ways = new ArrayList<>();
        int most = 0;
        for (Map.Entry<String, Float> form : forms(surface).entrySet()) {
            int count = vocabulary.most(Fields.Kind.WORD, form.getKey());
            if (count > 0) {
                most = Math.max(most, count);
                add(ways, form.getKey(), form.getValue(), form.getValue() == 1 ? "word" : "inflection");
            }
        }
        for (String meaning : known.thesaurus().meanings(surface, language)) {
            most = Math.max(most, meaning(ways, meaning));
        }
        return new Term(surface, ways, vocabulary.weight(most), !ways.isEmpty());
    }

    /** Several words that mean one thing together. */
    Term phrase(String said, Set<String> meanings, List<Term> each) {
        List<Term.Way> ways = new ArrayList<>();
        int most = 0;
        for (String meaning : meanings) {
            most = Math.max(most, meaning(ways, meaning));
        }
        if (each.stream().allMatch(Term::found)) {
            ways.add(Term.Way.together(each, "word", 1));
        }
        double weight = Math.max(
                vocabulary.weight(Math.max(1, most)),
                each.stream().mapToDouble(Term::weight).max().orElse(0));
        return new Term(said, ways, weight, !ways.isEmpty());
    }

    /** The folded word and its stems in all languages, with what each is worth. */
    Map<String, Float> forms(String surface) {
        Map<String, Float> forms = new LinkedHashMap<>();
        forms.put(known.words().fold(surface), 1f);
        forms.putIfAbsent(known.words().stem(surface, language), INFLECTION);
        for (SearchLanguage other : SearchLanguage.values()) {
            String stem = known.words().stem(surface, other);
            if (stem.length() >= SHORTEST_FOREIGN) {
                forms.putIfAbsent(stem, FOREIGN_INFLECTION);
            }
        }
        return forms;
    }

    private void add(List<Term.Way> ways, String form, float worth, String how) {
        for (Fields.Text text : Fields.TEXTS) {
            add(ways, text, Fields.Kind.WORD, form, worth * text.weight(), how);
        }
    }

    private void part(List<Term.Way> ways, String form, float worth) {
        for (Fields.Text text : Fields.TEXTS) {
            add(ways, text, Fields.Kind.PART, form, worth * text.weight(), "part");
        }
    }

    private int meaning(List<Term.Way> ways, String meaning) {
        for (Fields.Text text : Fields.TEXTS) {
            add(ways, text, Fields.Kind.MEANING, meaning, MEANING * text.meaningWeight(), "meaning");
        }
        return vocabulary.most(Fields.Kind.MEANING, meaning);
    }

    private void add(List<Term.Way> ways, Fields.Text text, Fields.Kind kind, String term, float worth, String how) {
        vocabulary
                .query(text, kind, term)
                .ifPresent(query -> ways.add(Term.Way.of(new BoostQuery(query, worth), text.name(), how)));
    }

    /** The beginning of a word, as it stands while somebody types. */
    private void beginning(String folded, List<Term.Way> ways) {
        if (folded.length() < SHORTEST_BEGINNING) {
            return;
        }
        for (Fields.Text text : Fields.TEXTS) {
            Query words = new PrefixQuery(new org.apache.lucene.index.Term(text.name(), folded));
            if (vocabulary.any(words)) {
                ways.add(Term.Way.of(new BoostQuery(words, BEGINNING * text.weight()), text.name(), "beginning"));
            }
        }
    }

    /** A compound that stands nowhere as it is: all of its parts must be there. */
    private void compound(String surface, List<Term.Way> ways) {
        String folded = known.words().fold(surface);
        List<String> parts = known.compounds().split(folded, this::stands);
        if (parts.isEmpty()) {
            parts = known.compounds().split(known.words().stem(surface, language), this::stands);
        }
        if (parts.isEmpty()) {
            return;
        }
        List<Term> all = new ArrayList<>();
        for (String part : parts) {
            if (language.isSmallWord(part)) {
                continue;
            }
            Term term = word(part);
            if (!term.found()) {
                return;
            }
            all.add(term);
        }
        Term.Way together = Term.Way.together(all, "compound", COMPOUND);
        if (vocabulary.any(together.query())) {
            ways.add(together);
        }
    }

    private boolean stands(String word) {
        return vocabulary.most(Fields.Kind.WORD, word) > 0;
    }
}
