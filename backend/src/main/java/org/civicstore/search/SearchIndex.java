package org.civicstore.search;

import java.util.List;
import org.civicstore.search.language.Marks;

/**
 * Finds listings. An implementation holds a copy of the entries and follows their changes; two of them must give the same
 * answers to the judged questions ({@code RelevanceTest}).
 */
public interface SearchIndex {

    /**
     * Answers a question.
     *
     * @throws SearchUnavailable when the index is not there; the caller then asks the database by name
     */
    SearchAnswer search(SearchQuestion question);

    /**
     * Names that begin with what was typed, or have a word that does.
     *
     * @throws SearchUnavailable when the index is not there
     */
    List<Suggestion> suggest(String typed, String language, int most);

    /**
     * Finds in texts what somebody typed, for marking it.
     *
     * @param language BCP 47 tag of the reader's language
     * @throws SearchUnavailable when the index is not there
     */
    Marks marks(String typed, String language);

    /**
     * The version of the catalogue ({@link CatalogueVersion}) that everything asked from now on has taken in; −1 while the
     * index is not there.
     */
    long upTo();

    /**
     * Another text whenever the index reads words in another way, as after operators taught it some. Answers stay the same
     * while this and {@link #upTo} do.
     */
    default String words() {
        return "";
    }

    /** How it stands with the index of this node. */
    SearchHealth health();

    /** A listing whose name fits what was typed so far. */
    record Suggestion(String slug, String name) {}
}
