package org.civicstore.review.change;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.change.ChangeTable;
import org.civicstore.certification.change.Difference;
import org.civicstore.certification.change.ReleaseChange;
import org.civicstore.certification.change.ReleaseFacts;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.review.CaseFile;
import org.civicstore.review.ReviewStatus;
import org.civicstore.review.change.ChangeBodies.ChangeBody;
import org.civicstore.review.change.ChangeBodies.DifferenceBody;
import org.civicstore.review.change.ChangeBodies.KeptBody;
import org.civicstore.review.screening.ApprovedReleases;

/**
 * Compares what was handed in with the last approved release, each time anew: another release may have been approved since the
 * checks ran. A case that was concluded stays compared with what was approved before it.
 */
@Singleton
public class ChangeView {
    private final ApprovedReleases approved;
    private final ChangeTable table;

    ChangeView(ApprovedReleases approved) {
        this.approved = approved;
        this.table = ChangeTable.standard();
    }

    /** Nothing until the checks of this round have read the package, nor when the case was closed without a verdict. */
    public Optional<ChangeBody> of(CaseFile file, String language) {
        boolean read = file.screening()
                .filter(screening -> screening.round() == file.review().round())
                .isPresent();
        if (!read || file.review().status() == ReviewStatus.CLOSED) {
            return Optional.empty();
        }
        return Optional.of(approved.before(file.review())
                .map(previous -> body(compared(previous, file), language))
                .orElseGet(() -> new ChangeBody(Optional.empty(), Optional.empty(), List.of(), List.of())));
    }

    private ReleaseChange compared(PreviousRelease previous, CaseFile file) {
        ReleaseFacts now = new ReleaseFacts(
                file.contents().releaseVersion(),
                file.artifactFacts(),
                file.contents().declaration());
        return table.compare(ReleaseFacts.of(previous), now);
    }

    private static ChangeBody body(ReleaseChange change, String language) {
        return new ChangeBody(
                Optional.of(change.comparedWith()),
                Optional.of(change.changeClass()),
                change.differences().stream()
                        .map(difference -> body(difference, language))
                        .toList(),
                change.kept().stream()
                        .map(kept -> new KeptBody(kept.aspect(), kept.items()))
                        .toList());
    }

    private static DifferenceBody body(Difference difference, String language) {
        Map<String, String> reasons = difference.reason();
        return new DifferenceBody(
                difference.aspect(),
                difference.move(),
                difference.item(),
                difference.language(),
                difference.before(),
                difference.after(),
                difference.changeClass(),
                reasons.getOrDefault(language, reasons.getOrDefault("en", "")));
    }
}
