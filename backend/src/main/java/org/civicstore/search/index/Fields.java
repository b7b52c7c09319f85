package org.civicstore.search.index;

import java.util.List;

/** The fields of a listing in the index. */
final class Fields {
    static final String LISTING = "listing";
    static final String SLUG = "slug";
    /** What is shown of a listing in a list, as it was given. */
    static final String SHOWN = "shown";
    /** Whole names, folded, words parted by single spaces; and the slug read as a name. */
    static final String WHOLE_NAME = "whole_name";
    /** Beginnings of names and of their words. */
    static final String BEGINNING = "beginning";
    /** The words as written, in lower case: what misspelt words are compared with. */
    static final String SURFACE = "surface";
    /** Values of facets, and tags of the languages it has texts in. */
    static final String FACETS = "facets";
    /** Among the facets, the name for the tags of languages. */
    static final String WRITTEN_IN = "written_in";
    /** What looks like the same name has the same number here. */
    static final String SKELETON = "skeleton";

    static final String NAME_ORDER = "name_order";
    /** The first letters of what {@link #NAME_ORDER} holds, as a number of the same order: cheaper to compare. */
    static final String NAME_BEGINNING = "name_beginning";

    static final String NEWEST = "newest";
    static final String SINCE = "since";
    /** Its names with their languages, for suggestions. */
    static final String NAMES = "names";

    /** The texts of a listing, most telling first, with what a word in them weighs. */
    static final List<Text> TEXTS = List.of(new Text("name", 3.0f), new Text("summary", 1.8f), new Text("text", 1.0f));

    private Fields() {}

    /**
     * One text of a listing.
     *
     * @param name of the field with its words and stems
     */
    record Text(String name, float weight) {
        /** The field of its terms of that kind. */
        String field(Kind kind) {
            return name + kind.suffix;
        }

        /** A meaning is less sure than a word: that it stands in the name counts for less. */
        float meaningWeight() {
            return (float) Math.sqrt(weight);
        }
    }

    /** What a term is of a text. */
    enum Kind {
        /** A word or its stem. */
        WORD(""),
        /** A part of a compound. */
        PART("_part"),
        /** What a word means. */
        MEANING("_meaning");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }
}
