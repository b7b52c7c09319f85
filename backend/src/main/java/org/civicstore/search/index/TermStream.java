package org.civicstore.search.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Terms that were made beforehand, as Lucene wants to read them: each group of terms stands at one place. */
final class TermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<List<String>> places;
    private Iterator<List<String>> place;
    private Iterator<String> here = List.<String>of().iterator();

    TermStream(List<List<String>> places) {
        this.places = places;
        this.place = places.iterator();
    }

    @Override
    public void reset() {
        place = places.iterator();
        here = List.<String>of().iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        boolean next = false;
        while (!here.hasNext()) {
            if (!place.hasNext()) {
                return false;
            }
            here = place.next().iterator();
            next = true;
        }
        term.append(here.next());
        step.setPositionIncrement(next ? 1 : 0);
        return true;
    }
}
