package org.civicstore.review.canned;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.review.ReviewProblem;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.text.Languages;

/** Lets certifiers and operators maintain the shared texts. */
@Singleton
public class CannedTextService {
    private static final int MOST = 300;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 4_000;

    private final Transactor transactor;
    private final CannedTextRepository texts;
    private final Ids ids;
    private final Clock clock;
    private final Set<String> criteria;

    CannedTextService(Transactor transactor, CannedTextRepository texts, Ids ids, Clock clock) {
        this.transactor = transactor;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
        this.criteria = CriteriaEdition.shipped().stream()
                .map(CriteriaEdition::load)
                .flatMap(edition -> edition.criteria().stream())
                .map(Criterion::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param criterion what it is about; empty for any @param texts per language */
    record Wording(String criterion, String title, Map<String, String> texts) {}

    void add(Actor actor, Wording wording) {
        require(wording);
        transactor.run(tx -> {
            if (texts.count(tx) >= MOST) {
                throw ProblemException.of(
                        CommonProblem.WRONG_STATE,
                        "There are " + MOST + " texts, and more than that nobody finds anything in.",
                        "Delete one that is not used.");
            }
            texts.insert(tx, text(actor, ids.next(), wording, 0));
        });
    }

    /** @param seen the version that was shown */
    void change(Actor actor, UUID id, Wording wording, int seen) {
        require(wording);
        transactor.run(tx -> {
            CannedText before = lock(tx, id);
            if (before.version() != seen) {
                throw ProblemException.of(
                        CommonProblem.STALE_VERSION,
                        "Somebody has changed this text since it was shown.",
                        "Read it again, and change what you wanted to change.");
            }
            texts.save(tx, text(actor, id, wording, seen + 1));
        });
    }

    void remove(UUID id) {
        transactor.run(tx -> {
            lock(tx, id);
            texts.remove(tx, id);
        });
    }

    private CannedText lock(Tx tx, UUID id) {
        return texts.lock(tx, id).orElseThrow(() -> CommonProblem.notFound("text"));
    }

    private CannedText text(Actor actor, UUID id, Wording wording, int version) {
        return new CannedText(
                id,
                wording.criterion(),
                wording.title(),
                wording.texts(),
                actor.accountId().orElseThrow(),
                clock.instant(),
                version);
    }

    private void require(Wording wording) {
        List<FieldProblem> errors = new ArrayList<>();
        if (!wording.criterion().isEmpty() && !criteria.contains(wording.criterion())) {
            errors.add(new FieldProblem("/criterion", "unknown", "No edition has such a criterion."));
        }
        if (wording.title().isEmpty() || wording.title().length() > LONGEST_TITLE) {
            errors.add(new FieldProblem(
                    "/title", "required", "Give a title of at most " + LONGEST_TITLE + " characters."));
        }
        if (wording.texts().isEmpty()) {
            errors.add(new FieldProblem("/texts", "required", "Write the text in one language at least."));
        }
        wording.texts().forEach((language, text) -> {
            if (!Languages.ALL.contains(language)) {
                errors.add(new FieldProblem("/texts/" + language, "unknown", "The store does not speak it."));
            } else if (text.length() > LONGEST_TEXT) {
                errors.add(
                        new FieldProblem("/texts/" + language, "too-long", "At most " + LONGEST_TEXT + " characters."));
            }
        });
        if (!errors.isEmpty()) {
            throw ReviewProblem.invalid(errors);
        }
    }
}
