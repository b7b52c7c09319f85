package org.civicstore.review.certifier;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Consumer;
import org.civicstore.review.Review;
import org.civicstore.review.ReviewPolicy;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.certifier.CaseBodies.CaseBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.web.AcceptedLanguage;

/**
 * The case as it is now, in the language of the reader: what every read and every act on it answers with. It has no entity tag
 * of its own, because messages do not raise the version: the shared filter makes one of the whole.
 */
@Singleton
class CaseAnswer {
    private final ReviewQueries reviews;
    private final CaseView view;

    CaseAnswer(ReviewQueries reviews, CaseView view) {
        this.reviews = reviews;
        this.view = view;
    }

    CaseBody now(Actor actor, UUID id, HttpRequest<?> request) {
        Review review = reviews.find(new ReviewId(id)).orElseThrow(() -> CommonProblem.notFound("review"));
        ReviewPolicy.requireReading(actor, review);
        return view.of(actor, review, AcceptedLanguage.ofProgram(request));
    }

    CaseBody after(Actor actor, UUID id, HttpRequest<?> request, Consumer<ReviewId> act) {
        act.accept(new ReviewId(id));
        return now(actor, id, request);
    }
}
