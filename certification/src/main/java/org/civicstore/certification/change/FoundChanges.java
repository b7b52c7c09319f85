package org.civicstore.certification.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what differs between two releases, and what both have. */
final class FoundChanges {

    /**
     * @param item what it is about
     * @param language of the two texts
     */
    record Found(
            Aspect aspect,
            Move move,
            String item,
            Optional<String> language,
            Optional<String> before,
            Optional<String> after) {}

    private final List<Found> found = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();

    List<Found> found() {
        return List.copyOf(found);
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }

    /** Things that are there or not. */
    void sets(Aspect aspect, Collection<String> was, Collection<String> is) {
        for (String item : new TreeSet<>(is)) {
            if (!was.contains(item)) {
                add(aspect, Move.ADDED, item, Optional.empty(), Optional.of(item));
            }
        }
        for (String item : new TreeSet<>(was)) {
            if (!is.contains(item)) {
                add(aspect, Move.REMOVED, item, Optional.of(item), Optional.empty());
            }
        }
        Set<String> both = new TreeSet<>(was);
        both.retainAll(new HashSet<>(is));
        if (!both.isEmpty()) {
            kept.add(new Kept(aspect, List.copyOf(both)));
        }
    }

    /** Things that are there or not, and go to somebody; another receiver is another thing. */
    void pairs(Aspect aspect, Map<String, String> was, Map<String, String> is) {
        new TreeSet<>(is.keySet())
                .stream()
                        .filter(item -> !is.get(item).equals(was.get(item)))
                        .forEach(item -> add(aspect, Move.ADDED, item, given(was.get(item)), given(is.get(item))));
        new TreeSet<>(was.keySet())
                .stream()
                        .filter(item -> !is.containsKey(item))
                        .forEach(item -> add(aspect, Move.REMOVED, item, given(was.get(item)), Optional.empty()));
    }

    void value(Aspect aspect, String item, Optional<?> was, Optional<?> is) {
        if (!was.equals(is)) {
            add(aspect, Move.CHANGED, item, was.map(Object::toString), is.map(Object::toString));
        }
    }

    /** Texts for people: one difference for each language in which they read otherwise. */
    void texts(Aspect aspect, String item, Map<String, String> was, Map<String, String> is) {
        Set<String> languages = new TreeSet<>(was.keySet());
        languages.addAll(is.keySet());
        for (String language : languages) {
            Optional<String> before = Optional.ofNullable(was.get(language));
            Optional<String> after = Optional.ofNullable(is.get(language));
            if (!before.equals(after)) {
                found.add(new Found(aspect, Move.CHANGED, item, Optional.of(language), before, after));
            }
        }
    }

    void flag(Aspect aspect, boolean was, boolean is) {
        if (was != is) {
            add(aspect, is ? Move.ADDED : Move.REMOVED, "", Optional.empty(), Optional.empty());
        }
    }

    /** What cannot be compared, because one side is not known. */
    void unknown(Aspect aspect, String item) {
        add(aspect, Move.CHANGED, item, Optional.empty(), Optional.empty());
    }

    private void add(Aspect aspect, Move move, String item, Optional<String> before, Optional<String> after) {
        found.add(new Found(aspect, move, item, Optional.empty(), before, after));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
