package org.civicstore.catalogue.download;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.civicstore.shared.storage.BlobStore;
import org.civicstore.shared.storage.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which files on the disk hold what their digest says. A file is read through once and then believed for an hour,
 * as long as neither its size, its place on the disk nor any of its times changes.
 */
@Singleton
class VerifiedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(VerifiedFiles.class);
    private static final Duration BELIEVED = Duration.ofHours(1);
    private static final int MOST = 10_000;
    private static final int BUFFER = 1 << 18;

    private final BlobStore blobs;
    private final Clock clock;
    private final Map<Digest, Object> locks = new ConcurrentHashMap<>();
    private final Map<Digest, Verdict> verdicts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, Verdict> eldest) {
            return size() > MOST;
        }
    };

    VerifiedFiles(BlobStore blobs, Clock clock) {
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Whether the bytes of that digest and size are on the disk, unharmed. The first time costs a reading of the file. */
    boolean holds(Digest digest, long size) {
        Path file = blobs.find(digest).orElse(null);
        if (file == null) {
            LOG.error("The artifact {} is not on the disk", digest);
            return false;
        }
        try {
            return verdict(file, digest).good() && Files.size(file) == size;
        } catch (IOException e) {
            throw new UncheckedIOException("The artifact " + digest + " cannot be read", e);
        }
    }

    private Verdict verdict(Path file, Digest digest) throws IOException {
        Verdict known = known(digest);
        if (known != null && known.standsFor(Traits.of(file), clock.instant())) {
            return known;
        }
        // One reader at a time computes a digest; the others wait for the verdict instead of reading as well.
        synchronized (locks.computeIfAbsent(digest, unused -> new Object())) {
            known = known(digest);
            if (known == null || !known.standsFor(Traits.of(file), clock.instant())) {
                known = examine(file, digest);
                synchronized (verdicts) {
                    verdicts.put(digest, known);
                }
            }
        }
        locks.remove(digest);
        return known;
    }

    private @org.jspecify.annotations.Nullable Verdict known(Digest digest) {
        synchronized (verdicts) {
            return verdicts.get(digest);
        }
    }

    private Verdict examine(Path file, Digest digest) throws IOException {
        Traits before = Traits.of(file);
        boolean good = digestOf(file).equals(digest) && Traits.of(file).equals(before);
        if (!good) {
            LOG.error("The file of artifact {} is damaged; it is not handed out", digest);
        }
        return new Verdict(before, good, clock.instant().plus(BELIEVED));
    }

    private static Digest digestOf(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (channel.read(buffer) >= 0) {
                digest.update(buffer.flip());
                buffer.clear();
            }
            return Digest.of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record Verdict(Traits traits, boolean good, Instant until) {
        boolean standsFor(Traits now, Instant at) {
            return traits.equals(now) && at.isBefore(until);
        }
    }

    /** What changes with a file: the change time too, which nobody can set back. */
    private record Traits(Map<String, Object> attributes) {
        static Traits of(Path file) throws IOException {
            String wanted = file.getFileSystem().supportedFileAttributeViews().contains("unix")
                    ? "unix:size,ino,lastModifiedTime,ctime"
                    : "size,fileKey,lastModifiedTime";
            return new Traits(Map.copyOf(Files.readAttributes(file, wanted)));
        }
    }
}
