package org.civicstore.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.search.language.Language;
import org.civicstore.search.language.SearchLanguage;
import org.civicstore.search.language.Thesaurus;
import org.civicstore.search.language.Word;

/** Puts words together that mean one thing: names of several words, and compounds that were typed with a space. */
final class Grouping {
    private static final int SHORTEST_JOINED = 6;

    private final Language known;
    private final TermReading reading;
    private final SearchLanguage language;

    Grouping(Language known, TermReading reading, SearchLanguage language) {
        this.known = known;
        this.reading = reading;
        this.language = language;
    }

    /** The terms of the words in order, each word in one of them. */
    List<Term> grouped(List<Word> said, List<Term> each) {
        List<Term> terms = new ArrayList<>();
        List<Thesaurus.Span> spans = spans(said);
        for (int at = 0; at < said.size(); ) {
            int here = at;
            Thesaurus.Span span = spans.stream()
                    .filter(candidate -> candidate.from() == here && candidate.length() > 1)
                    .findFirst()
                    .orElse(null);
            if (span != null) {
                int end = at + span.length();
                terms.add(reading.phrase(said(said.subList(at, end)), span.meanings(), each.subList(at, end)));
                at = end;
                continue;
            }
            Term joined = joined(said, at);
            if (joined.found()) {
                terms.add(either(joined, each.subList(at, at + 2)));
                at += 2;
            } else {
                terms.add(each.get(at));
                at++;
            }
        }
        return terms;
    }

    /** The words that stand in a name of several words, all of which were said. */
    Set<String> named(List<Word> said) {
        return spans(said).stream()
                .filter(span -> span.length() > 1)
                .flatMap(span -> said.subList(span.from(), span.from() + span.length()).stream())
                .map(Word::surface)
                .collect(Collectors.toSet());
    }

    /** In the language of the question first, then in any other. */
    private List<Thesaurus.Span> spans(List<Word> said) {
        List<Thesaurus.Span> spans = new ArrayList<>(known.thesaurus().spans(said, language));
        String text = said(said);
        for (SearchLanguage other : SearchLanguage.values()) {
            if (other != language) {
                List<Word> read = known.words().of(text, other);
                if (read.size() == said.size()) {
                    spans.addAll(known.thesaurus().spans(read, other));
                }
            }
        }
        return spans;
    }

    private Term joined(List<Word> said, int at) {
        if (at + 1 == said.size()) {
            return new Term("", List.of(), 0, false);
        }
        String together = said.get(at).surface() + said.get(at + 1).surface();
        return together.length() < SHORTEST_JOINED ? new Term(together, List.of(), 0, false) : reading.whole(together);
    }

    private static Term either(Term joined, List<Term> each) {
        List<Term.Way> ways = new ArrayList<>(joined.ways());
        if (each.stream().allMatch(Term::found)) {
            ways.add(Term.Way.together(each, "word", 1));
        }
        double weight = Math.max(
                joined.weight(), each.stream().mapToDouble(Term::weight).max().orElse(0));
        return new Term(joined.said(), ways, weight, true);
    }

    private static String said(List<Word> words) {
        return words.stream().map(Word::surface).collect(Collectors.joining(" "));
    }
}
