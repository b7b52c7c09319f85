package org.civicstore.review.screening;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.fetch.FetchLimits;
import org.civicstore.certification.fetch.SafeFetcher;
import org.civicstore.certification.worker.Screener;
import org.civicstore.certification.worker.WorkerBroke;
import org.civicstore.shared.id.ReviewId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks some checks again about what a case certified, with the web as it is now: in the child process, through the fetcher that
 * goes nowhere but to the public internet. Nothing of it is stored and no case moves.
 */
@Singleton
public class CertifiedLook {
    private static final Logger LOG = LoggerFactory.getLogger(CertifiedLook.class);

    private final ScreeningSubjects subjects;
    private final ScreeningWeb web;
    private final CheckSettings settings;
    private final ScreeningSettings screening;
    private final Screener screener;
    private final SafeFetcher fetcher = SafeFetcher.ofThePublicWeb(FetchLimits.standard());

    CertifiedLook(
            ScreeningSubjects subjects,
            ScreeningWeb web,
            CheckSettings settings,
            ScreeningSettings screening,
            Screener screener) {
        this.subjects = subjects;
        this.web = web;
        this.settings = settings;
        this.screening = screening;
        this.screener = screener;
    }

    /** What the checks of these criteria say now; nothing when the worker breaks, for that says nothing about the app. */
    public List<CheckExecution> again(ReviewId review, String edition, Set<String> criteria) {
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
            return web.screen(whole -> screener.screen(whole, asked), subject).executions().stream()
                    .filter(execution -> criteria.contains(execution.criterion()))
                    .toList();
        } catch (WorkerBroke | RuntimeException e) {
            LOG.warn("Case {} could not be looked at again: {}", review, e.getMessage());
            return List.of();
        }
    }

    /** When the certificate of a server ends; nothing when it cannot be asked, or this installation fetches nothing. */
    public Optional<Instant> tlsCertificateEnd(String host) {
        return screening.fetch() ? fetcher.certificateEnd(host, 443) : Optional.empty();
    }
}
