package org.civicstore.review.screening;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.fetch.EndpointList;
import org.civicstore.certification.fetch.FetchLimits;
import org.civicstore.certification.fetch.SafeFetcher;
import org.civicstore.certification.fetch.SnapshotTaker;
import org.civicstore.certification.fetch.WebTargets;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.worker.WorkerBroke;

/**
 * Takes the pages that a submission names from the web before the checks run, if this installation may. The contents are gone
 * after the run; the report keeps address, time, status and digest of each.
 */
@Singleton
class ScreeningWeb {
    private final boolean allowed;
    private final SnapshotTaker taker;

    ScreeningWeb(ScreeningSettings settings, Clock clock) {
        this.allowed = settings.fetch();
        this.taker = new SnapshotTaker(SafeFetcher.ofThePublicWeb(FetchLimits.standard()), clock);
    }

    /** Has a subject examined, wholly or in part. */
    interface Screen {
        ScreeningReport of(Subject subject) throws WorkerBroke;
    }

    ScreeningReport screen(Screen screen, Subject subject) throws WorkerBroke {
        if (!allowed) {
            return screen.of(subject);
        }
        try {
            Path folder = Files.createTempDirectory("civicstore-web-");
            try {
                WebTargets targets = WebTargets.of(subject.declaration(), endpoints(subject));
                return screen.of(subject.with(taker.take(targets, folder)));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The pages that the submission names could not be kept", e);
        }
    }

    private static List<String> endpoints(Subject subject) throws IOException {
        List<String> hosts = new ArrayList<>();
        for (EvidenceFile file : subject.evidence()) {
            if (file.type().equals(EndpointList.EVIDENCE)) {
                hosts.addAll(EndpointList.read(file.path()).contactable());
            }
        }
        return hosts;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
