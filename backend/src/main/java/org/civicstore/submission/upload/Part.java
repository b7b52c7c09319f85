package org.civicstore.submission.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.civicstore.shared.storage.BlobStore;
import org.civicstore.shared.storage.Digest;

/** A part on disk, open and locked for one writer. */
final class Part implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;

    private final Path file;
    private final FileChannel channel;

    Part(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Where it is; only to be read. */
    Path path() {
        return file;
    }

    long length() throws IOException {
        return channel.size();
    }

    /** Writes at the end. */
    void append(byte[] bytes, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        long at = channel.size();
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
    }

    /** The first bytes, at most as many as asked for. */
    byte[] head(int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, length()));
        while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
            // A read may bring less than asked for.
        }
        return buffer.array();
    }

    /** Feeds all that has arrived to the digest. */
    void digestInto(MessageDigest digest) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = 0; ; ) {
            int read = channel.read(buffer.clear(), at);
            if (read < 0) {
                return;
            }
            at += read;
            digest.update(buffer.flip());
        }
    }

    void cutTo(long length) throws IOException {
        channel.truncate(length);
    }

    /** Returns when every byte is on the disk. */
    void sync() throws IOException {
        channel.force(true);
    }

    /**
     * Gives the bytes to the blob store. The part stays until it is deleted, so that a crash before the database knows of
     * the blob loses nothing; both are the same bytes on disk.
     */
    void copyTo(BlobStore blobs, Digest digest) throws IOException {
        Path second = file.resolveSibling(file.getFileName() + ".adopted");
        Files.deleteIfExists(second);
        Files.createLink(second, file);
        blobs.adopt(second, digest);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
