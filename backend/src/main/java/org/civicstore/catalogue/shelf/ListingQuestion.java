package org.civicstore.catalogue.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody asks the catalogue for. */
public record ListingQuestion(
        String text,
        Optional<String> category,
        Optional<String> platform,
        Optional<String> language,
        Sort sort,
        int page,
        int size) {

    /** In which order. */
    public enum Sort {
        /** Best match first; without a text, newest first. */
        RELEVANCE,
        /** By name. */
        NAME,
        /** Last certified first. */
        NEWEST
    }

    /** The shelves that a listing must stand on, at least one. */
    List<String> shelves() {
        List<String> shelves = new ArrayList<>();
        category.ifPresent(value -> shelves.add(Shelf.category(value)));
        platform.ifPresent(value -> shelves.add(Shelf.platform(value)));
        language.ifPresent(value -> shelves.add(Shelf.language(value)));
        return shelves.isEmpty() ? List.of(Shelf.ALL) : shelves;
    }

    SearchWords words() {
        return SearchWords.of(text);
    }
}
