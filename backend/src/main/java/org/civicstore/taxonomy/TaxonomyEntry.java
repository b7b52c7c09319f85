package org.civicstore.taxonomy;

import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;

/**
 * A life event, category or collection as operators work on it. What citizens see are its editions, which never change; work in
 * progress is the draft.
 *
 * @param slug of the newest edition, or of the draft while there is none
 * @param place among its kind, from 0
 * @param editions how many there are
 * @param rowVersion grows with each change
 */
record TaxonomyEntry(
        UUID id,
        EntryKind kind,
        String slug,
        int place,
        Optional<TaxonomyContent> draft,
        int editions,
        int rowVersion) {

    /** With that as its draft. */
    TaxonomyEntry drafted(TaxonomyContent content) {
        boolean unseen = editions == 0;
        return new TaxonomyEntry(
                id, kind, unseen ? content.slug() : slug, place, Optional.of(content), editions, rowVersion);
    }

    /** Without a draft, its content being the newest edition; 409 when there is nothing to publish. */
    TaxonomyEntry published() {
        TaxonomyContent content = demandDraft();
        return new TaxonomyEntry(id, kind, content.slug(), place, Optional.empty(), editions + 1, rowVersion);
    }

    /** With the end as its newest edition; 409 while there is a draft, or when citizens have never seen it. */
    TaxonomyEntry removed() {
        if (editions == 0 || draft.isPresent()) {
            throw ProblemException.of(
                    CommonProblem.WRONG_STATE,
                    editions == 0 ? "Nobody has seen this yet." : "There is a draft.",
                    "Discard the draft.");
        }
        return new TaxonomyEntry(id, kind, slug, place, draft, editions + 1, rowVersion);
    }

    /** Without a draft; 409 when there is none. */
    TaxonomyEntry discarded() {
        demandDraft();
        return new TaxonomyEntry(id, kind, slug, place, Optional.empty(), editions, rowVersion);
    }

    TaxonomyContent demandDraft() {
        return draft.orElseThrow(() -> ProblemException.of(
                CommonProblem.WRONG_STATE,
                "There is no draft: everything is published as it is.",
                "Change something and save it first."));
    }
}
