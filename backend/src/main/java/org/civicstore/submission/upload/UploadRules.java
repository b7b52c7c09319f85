package org.civicstore.submission.upload;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.FileFormat;
import org.civicstore.submission.SubmissionProblem;

/** Which files are refused before their first byte is taken. */
@Singleton
class UploadRules {
    private static final int MOST_UNDER_WAY = 40;
    private static final long DISK_RESERVE = 512L << 20;

    private final UploadSettings settings;

    UploadRules(UploadSettings settings) {
        this.settings = settings;
    }

    Instant expiry(Instant now) {
        return now.plus(settings.lifetime());
    }

    /** The length of the largest file that is taken at all. */
    long most() {
        return Math.max(settings.artifactBytes(), settings.evidenceBytes());
    }

    void requireLength(UploadRequest request) {
        long most = settings.most(request.purpose());
        if (request.length() > most) {
            throw ProblemException.of(
                    SubmissionProblem.FILE_TOO_LARGE,
                    request.fileName() + " has " + words(request.length()) + "; at most " + words(most)
                            + " are taken for " + request.purpose().name().toLowerCase(Locale.ROOT) + ".",
                    "Make the file smaller, or split it.");
        }
    }

    void requireDiskRoom(UploadRequest request, long room) {
        if (request.length() > room - DISK_RESERVE) {
            throw ProblemException.of(
                    SubmissionProblem.STORAGE_FULL,
                    "The store's disk has no room for this file.",
                    "Try again later, or write to the store's operators.");
        }
    }

    void requireQuota(UploadRequest request, long inUse) {
        if (inUse + request.length() > settings.quotaBytes()) {
            throw ProblemException.of(
                    SubmissionProblem.UPLOAD_QUOTA_USED,
                    "Your organisation has " + words(inUse) + " of uploads that are not handed in; with this file it"
                            + " would be more than the " + words(settings.quotaBytes()) + " it may have.",
                    "Hand in or delete drafts, give up unfinished uploads, or wait until those expire.");
        }
    }

    void requireFewUnderWay(int underWay) {
        if (underWay >= MOST_UNDER_WAY) {
            throw ProblemException.of(
                    SubmissionProblem.TOO_MANY_FILES,
                    "This submission has " + underWay + " unfinished uploads.",
                    "Finish them or give them up first.");
        }
    }

    FileFormat requireFormat(UploadRequest request, SubjectKind kind) {
        List<FileFormat> taken = FileFormat.taken(request.purpose(), kind);
        FileFormat format = FileFormat.named(request.fileName())
                .filter(taken::contains)
                .orElseThrow(() -> ProblemException.of(
                        SubmissionProblem.FILE_TYPE_REFUSED,
                        "The name " + request.fileName() + " does not end like a file that is taken here.",
                        "Choose a file of one of these types: "
                                + taken.stream().map(FileFormat::ending).collect(Collectors.joining(", ")) + "."));
        if (format.contradictedBy(request.claimedType())) {
            throw ProblemException.of(
                    SubmissionProblem.FILE_TYPE_REFUSED,
                    "The name " + request.fileName() + " says " + format.mediaType()
                            + ", the type that was sent with it " + request.claimedType() + ".",
                    "Give the file the ending that belongs to its content.");
        }
        return format;
    }

    private static String words(long bytes) {
        return bytes >= 1 << 20
                ? String.format(Locale.ROOT, "%,d MiB", bytes >> 20).replace(',', ' ')
                : bytes + " bytes";
    }
}
