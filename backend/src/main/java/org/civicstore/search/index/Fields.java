package org.civicstore.search.index;

import java.util.List;

/** The fields of a listing in the index. */
final class Fields {
    static final String LISTING = "listing";
    static final String SLUG = "slug";
    /** Whole names, folded, words parted by single spaces; and the slug read as a name. */
    static final String WHOLE_NAME = "whole_name";
    /** Beginnings of names and of their words. */
    static final String BEGINNING = "beginning";
    /** The words as written, in lower case: what misspelt words are compared with. */
    static final String SURFACE = "surface";
    /** Tags of the languages it has texts in. */
    static final String WRITTEN_IN = "written_in";
    /** What looks like the same name has the same number here. */
    static final String SKELETON = "skeleton";

    static final String NAME_ORDER = "name_order";
    static final String NEWEST = "newest";
    static final String SINCE = "since";
    /** Stored names, one field a language. */
    static final String STORED_NAME = "stored_name.";

    /** The texts of a listing, most telling first, with what a word in them weighs. */
    static final List<Text> TEXTS = List.of(new Text("name", 3.0f), new Text("summary", 1.8f), new Text("text", 1.0f));

    private Fields() {}

    /**
     * One text of a listing.
     *
     * @param name of the field with its words and stems
     */
    record Text(String name, float weight) {
        /** Field with the meanings of its words. */
        String meaning() {
            return name + "_meaning";
        }

        /** A meaning is less sure than a word: that it stands in the name counts for less. */
        float meaningWeight() {
            return (float) Math.sqrt(weight);
        }

        /** Field with the parts of its compounds. */
        String part() {
            return name + "_part";
        }
    }
}
