package org.civicstore.certification.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the readers find in the files of one subject, each file read at most once however many checks ask. For one run. A
 * reading that did not end in time is not begun again: the check that asks next is told so and does not wait in its turn.
 */
public final class Readings {

    private final MediaTypes types;
    private final Path tempDir;
    private final Map<Path, Optional<String>> mediaTypes = new ConcurrentHashMap<>();
    private final Map<Path, Optional<ApkManifest>> manifests = new ConcurrentHashMap<>();
    private final Map<Path, UnreadablePackage> unreadable = new ConcurrentHashMap<>();
    private final Map<Path, Optional<ApkSignature>> signatures = new ConcurrentHashMap<>();
    private final Map<Path, Optional<Optional<IconHash>>> icons = new ConcurrentHashMap<>();
    private final Map<Path, Optional<PackageScan>> scans = new ConcurrentHashMap<>();
    private final Map<Path, Optional<Optional<PackageDescription>>> descriptions = new ConcurrentHashMap<>();
    private final Map<Path, Optional<DocumentReading>> documents = new ConcurrentHashMap<>();

    /** @param tempDir for what must be unpacked while reading */
    public Readings(MediaTypes types, Path tempDir) {
        this.types = types;
        this.tempDir = tempDir;
    }

    public MediaTypes types() {
        return types;
    }

    /** The media type by content. */
    public String mediaType(Path file) throws IOException {
        return once(mediaTypes, file, () -> types.byContent(file));
    }

    public ApkManifest manifest(Path apk) throws IOException, UnreadablePackage {
        UnreadablePackage known = unreadable.get(apk);
        if (known != null) {
            throw known;
        }
        try {
            return once(manifests, apk, () -> new ApkManifestReader().read(apk));
        } catch (UnreadablePackage e) {
            unreadable.put(apk, e);
            throw e;
        }
    }

    public ApkSignature signature(Path apk) throws IOException {
        return once(signatures, apk, () -> new ApkSignatureReader().read(apk));
    }

    /** Perceptual hash of the launcher icon; empty when there is no picture to hash. */
    public Optional<IconHash> icon(Path apk) throws IOException, UnreadablePackage {
        return once(icons, apk, () -> IconReader.read(apk));
    }

    /** What a package for another system than Android says about itself; empty for a format that nothing here reads. */
    public Optional<PackageDescription> description(Path file) throws IOException, UnreadablePackage {
        return once(descriptions, file, () -> PackageDescriptionReader.read(file));
    }

    public PackageScan scan(Path archive) throws IOException, UnreadablePackage {
        return once(scans, archive, () -> PackageScan.of(archive, tempDir));
    }

    public DocumentReading document(String evidenceId, Path file) throws IOException {
        return once(documents, file, () -> new DocumentReader(types, tempDir).read(evidenceId, file));
    }

    private interface Read<T, X extends Exception> {
        T read() throws IOException, X;
    }

    /** @param known what was read; empty while it is being read */
    private static <T, X extends Exception> T once(Map<Path, Optional<T>> known, Path file, Read<T, X> read)
            throws IOException, X {
        @Nullable Optional<T> earlier = known.putIfAbsent(file, Optional.empty());
        if (earlier != null) {
            return earlier.orElseThrow(() -> new IllegalStateException("The file could not be read in time before."));
        }
        try {
            T value = read.read();
            known.put(file, Optional.of(value));
            return value;
        } finally {
            known.remove(file, Optional.empty());
        }
    }
}
