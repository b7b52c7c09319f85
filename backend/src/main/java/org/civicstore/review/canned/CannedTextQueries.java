package org.civicstore.review.canned;

import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.shared.persistence.Transactor;

/** Answers which canned texts there are. */
@Singleton
class CannedTextQueries {
    private final Transactor transactor;
    private final CannedTextRepository texts;

    CannedTextQueries(Transactor transactor, CannedTextRepository texts) {
        this.transactor = transactor;
        this.texts = texts;
    }

    /** By criterion, the general ones first, then by title. */
    List<CannedText> all() {
        return texts.all(transactor.reading());
    }
}
