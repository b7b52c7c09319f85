package org.civicstore.catalogue.download;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.civicstore.catalogue.release.Artifact;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.storage.BlobStore;

/** The slower way out, for connections that the store itself encrypts. */
@Singleton
class StreamedBlobs {
    private final BlobStore blobs;

    StreamedBlobs(BlobStore blobs) {
        this.blobs = blobs;
    }

    MutableHttpResponse<?> into(MutableHttpResponse<?> answer, Artifact artifact, ByteRange range) {
        Path file = blobs.find(artifact.digest()).orElseThrow(() -> CommonProblem.notFound("file"));
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.READ).position(range.first());
            answer.body(new StreamedFile(
                    new Limited(Channels.newInputStream(channel), range.length()),
                    answer.getContentType().orElseThrow(),
                    0,
                    range.length()));
            return answer.header(HttpHeaders.CONTENT_LENGTH, Long.toString(range.length()));
        } catch (IOException e) {
            throw new UncheckedIOException("The artifact " + artifact.digest() + " cannot be read", e);
        }
    }

    /** Ends after so many bytes. */
    private static final class Limited extends FilterInputStream {
        private long left;

        private Limited(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int value = left <= 0 ? -1 : super.read();
            left -= value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
