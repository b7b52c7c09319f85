package org.civicstore.search.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Splits compounds, which Norwegian, Swedish and Danish write as one word: {@code eiendomsskatt} into {@code eiendom} and
 * {@code skatt}. Parts are known words, joined by nothing, {@code s} or {@code e}; the fewest parts win, and among those
 * the longest last part, which says what the thing is.
 */
public final class Compounds {
    private static final int SHORTEST_WORD = 6;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_PARTS = 4;
    private static final List<String> JOINTS = List.of("", "s", "e");

    private static final int REMEMBERED = 100_000;

    private final Set<String> parts;
    private final Map<String, List<String>> splits = new ConcurrentHashMap<>();

    /** @param parts known words, folded */
    public Compounds(Set<String> parts) {
        this.parts = new HashSet<>(parts);
    }

    /** The parts of a folded word, or nothing when it is none that is made of known ones. */
    public List<String> split(String word) {
        List<String> known = splits.get(word);
        if (known == null) {
            known = split(word, part -> false);
            if (splits.size() >= REMEMBERED) {
                splits.clear();
            }
            splits.put(word, known);
        }
        return known;
    }

    /** @param alsoKnown says of a folded word whether it may be a part, beside those that are known anyway */
    public List<String> split(String word, Predicate<String> alsoKnown) {
        if (word.length() < SHORTEST_WORD
                || word.length() > LONGEST_WORD
                || !word.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        for (int most = 2; most <= MOST_PARTS; most++) {
            List<String> found = split(word, most, alsoKnown);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<String> split(String word, int most, Predicate<String> alsoKnown) {
        for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
            String last = word.substring(at);
            if (!known(last, alsoKnown)) {
                continue;
            }
            List<String> first = first(word.substring(0, at), most - 1, alsoKnown);
            if (!first.isEmpty()) {
                List<String> all = new ArrayList<>(first);
                all.add(last);
                return all;
            }
        }
        return List.of();
    }

    private List<String> first(String rest, int most, Predicate<String> alsoKnown) {
        for (String joint : JOINTS) {
            if (rest.endsWith(joint)) {
                String bare = rest.substring(0, rest.length() - joint.length());
                if (bare.length() >= SHORTEST_PART && known(bare, alsoKnown)) {
                    return List.of(bare);
                }
                if (most > 1 && bare.length() >= 2 * SHORTEST_PART) {
                    List<String> found = split(bare, most, alsoKnown);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return List.of();
    }

    private boolean known(String part, Predicate<String> alsoKnown) {
        return parts.contains(part) || alsoKnown.test(part);
    }
}
