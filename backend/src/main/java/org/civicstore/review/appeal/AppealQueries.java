package org.civicstore.review.appeal;

import static org.civicstore.generated.db.Tables.REVIEW_APPEAL;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Answers about appeals. How they ended is public; who did what in them is not. */
@Singleton
public class AppealQueries {
    private static final int MOST = 200;
    private static final List<String> DECIDED = List.of(AppealStatus.UPHELD.name(), AppealStatus.OVERTURNED.name());
    private static final List<String> OPEN = List.of(AppealStatus.LODGED.name(), AppealStatus.EXAMINED.name());

    private final Transactor transactor;
    private final AppealRepository appeals;

    AppealQueries(Transactor transactor, AppealRepository appeals) {
        this.transactor = transactor;
        this.appeals = appeals;
    }

    Optional<Appeal> find(String number) {
        return appeals.find(transactor.reading(), REVIEW_APPEAL.NUMBER.eq(number)).stream()
                .findFirst();
    }

    /** The latest of a case. */
    Optional<Appeal> latest(ReviewId review) {
        return appeals.find(transactor.reading(), REVIEW_APPEAL.REVIEW_ID.eq(Uuids.bytes(review.value()))).stream()
                .findFirst();
    }

    /** Those that wait or are looked at, the most urgent first. */
    List<Appeal> open() {
        return appeals.find(transactor.reading(), REVIEW_APPEAL.STATUS.in(OPEN)).reversed();
    }

    /** Those that were decided, the one lodged last first; at most {@value #MOST}. */
    public List<Appeal> decided() {
        return appeals.find(transactor.reading(), REVIEW_APPEAL.STATUS.in(DECIDED)).stream()
                .limit(MOST)
                .toList();
    }
}
