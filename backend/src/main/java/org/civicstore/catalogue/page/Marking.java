package org.civicstore.catalogue.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.search.language.Marks;

/** Cuts a vendor's texts into what somebody searched for and what lies between. */
public final class Marking {
    /** For pages where nothing was searched for. */
    public static final Marking NONE = new Marking(Optional.empty());

    private final Optional<Marks> marks;

    Marking(Optional<Marks> marks) {
        this.marks = marks;
    }

    /** A piece of a text, and whether it is to be marked. */
    public record Piece(String text, boolean marked) {}

    /** The text that {@link Speech#pick} gives, in pieces. */
    public List<Piece> of(Speech speech, Map<String, String> texts) {
        String text = speech.pick(texts);
        String other = speech.otherLanguage(texts);
        String language = other == null ? speech.language() : other;
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Marks.Stretch stretch :
                marks.map(found -> found.in(text, language)).orElse(List.of())) {
            if (stretch.start() > done) {
                pieces.add(new Piece(text.substring(done, stretch.start()), false));
            }
            pieces.add(new Piece(text.substring(stretch.start(), stretch.end()), true));
            done = stretch.end();
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), false));
        }
        return pieces;
    }
}
