package org.civicstore.submission.upload;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.civicstore.certification.picture.DrawnPicture;
import org.civicstore.certification.picture.UnusablePicture;
import org.civicstore.certification.worker.Pictures;
import org.civicstore.certification.worker.WorkerBroke;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.storage.BlobStore;
import org.civicstore.shared.storage.Digest;
import org.civicstore.submission.Picture;
import org.civicstore.submission.SubmissionProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns uploaded pictures into the store's own: drawn anew by a process apart, and laid into the blob store. */
@Singleton
class DrawnScreenshots {
    private static final Logger LOG = LoggerFactory.getLogger(DrawnScreenshots.class);

    private final Pictures pictures;
    private final BlobStore blobs;

    DrawnScreenshots(Pictures pictures, BlobStore blobs) {
        this.pictures = pictures;
        this.blobs = blobs;
    }

    /** Both sizes of a picture, and their bytes. */
    record Drawn(Picture large, byte[] largeBytes, Picture small, byte[] smallBytes) {}

    /**
     * Draws the picture in that file.
     *
     * @throws ProblemException {@code picture-unusable} with the reason and the remedy
     */
    Drawn draw(Path file, Digest digest, String fileName) {
        try {
            Pictures.Both both = pictures.draw(file, digest.hex());
            return new Drawn(
                    picture(both.large()),
                    both.large().bytes(),
                    picture(both.small()),
                    both.small().bytes());
        } catch (UnusablePicture refused) {
            throw ProblemException.of(
                    SubmissionProblem.PICTURE_UNUSABLE,
                    fileName + ": " + Objects.requireNonNullElse(refused.getMessage(), refused.rule()),
                    refused.remedy(),
                    List.of(new FieldProblem("/file", refused.rule(), refused.remedy())));
        } catch (WorkerBroke broke) {
            LOG.warn("A picture could not be drawn", broke);
            throw ProblemException.of(
                    SubmissionProblem.PICTURE_UNUSABLE,
                    fileName + " could not be drawn within the time and memory that a picture may take.",
                    "Save it anew as PNG with ordinary (RGB) colours and upload that.",
                    List.of(new FieldProblem("/file", "picture.damaged", "Save it anew and upload that.")));
        }
    }

    /** Lays both into the blob store, where the sweep leaves them for a while. */
    void store(Drawn drawn) throws IOException {
        store(drawn.large().digest(), drawn.largeBytes());
        store(drawn.small().digest(), drawn.smallBytes());
    }

    private void store(Digest digest, byte[] bytes) throws IOException {
        Path part = blobs.newPart();
        Files.write(part, bytes);
        blobs.adopt(part, digest);
    }

    private static Picture picture(DrawnPicture drawn) {
        MessageDigest digest = RunningDigests.sha256();
        return new Picture(
                Digest.of(digest.digest(drawn.bytes())),
                drawn.mediaType(),
                drawn.bytes().length,
                drawn.width(),
                drawn.height());
    }
}
