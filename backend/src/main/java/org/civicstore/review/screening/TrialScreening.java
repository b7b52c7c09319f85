package org.civicstore.review.screening;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.worker.Screener;
import org.civicstore.certification.worker.WorkerBroke;
import org.civicstore.shared.id.ReviewId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs checks on what a case handed in under another edition than its own, to see what they would say: in the child process, on
 * the files that the store keeps. Nothing of it is stored and no case moves. Nothing is fetched either: what a check would have
 * to look up in the web stays unanswered.
 */
@Singleton
public class TrialScreening {
    private static final Logger LOG = LoggerFactory.getLogger(TrialScreening.class);

    private final ScreeningSubjects subjects;
    private final CheckSettings settings;
    private final Screener screener;

    TrialScreening(ScreeningSubjects subjects, CheckSettings settings, Screener screener) {
        this.subjects = subjects;
        this.settings = settings;
        this.screener = screener;
    }

    /**
     * What the checks of these criteria say. Without an answer are criteria that no check of this installation speaks about, and
     * all of them when the worker breaks: a trial is never worth more than the question.
     */
    public List<CheckExecution> run(ReviewId review, String edition, Set<String> criteria) {
        Set<String> asked = settings.checks().stream()
                .filter(check -> criteria.contains(check.criterion()))
                .filter(check -> settings.mode(check) == CheckMode.ENFORCE)
                .map(CheckInfo::id)
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return List.of();
        }
        try {
            Subject subject = subjects.of(review, edition);
            return screener.screen(subject, asked).executions().stream()
                    .filter(execution -> criteria.contains(execution.criterion()))
                    .toList();
        } catch (WorkerBroke | RuntimeException e) {
            LOG.warn("What case {} would be under edition {} is not known: {}", review, edition, e.getMessage());
            return List.of();
        }
    }
}
