package org.civicstore.submission;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.storage.BlobStore;
import org.civicstore.shared.storage.Digest;

/**
 * Hands out pictures that the store drew itself. Their bytes are the store's own, so that browsers may show them within this
 * origin; who may see them is for the caller to know.
 */
@Singleton
public class PictureFiles {
    private final BlobStore blobs;

    PictureFiles(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** One of these screenshots in one size, for whoever was given the list; kept by that reader's browser only. */
    public HttpResponse<byte[]> answer(List<Screenshot> visible, UUID screenshot, String size) {
        Picture picture = visible.stream()
                .filter(found -> found.id().equals(screenshot))
                .findFirst()
                .map(found -> size.equals("large") ? found.large() : size.equals("small") ? found.small() : null)
                .orElseThrow(() -> CommonProblem.notFound("picture"));
        return HttpResponse.ok(bytes(picture.digest()))
                .header(HttpHeaders.CONTENT_TYPE, picture.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600, immutable");
    }

    /** The bytes of a picture; they are few. */
    public byte[] bytes(Digest digest) {
        Path file = blobs.find(digest).orElseThrow(() -> CommonProblem.notFound("picture"));
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture " + digest + " cannot be read", e);
        }
    }
}
