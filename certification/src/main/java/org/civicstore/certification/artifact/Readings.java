package org.civicstore.certification.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the readers find in the files of one subject, each file read at most once however many checks ask. For one run, and
 * for one thread at a time.
 */
public final class Readings {

    private final MediaTypes types;
    private final Path tempDir;
    private final Map<Path, String> mediaTypes = new HashMap<>();
    private final Map<Path, ApkManifest> manifests = new HashMap<>();
    private final Map<Path, UnreadablePackage> unreadable = new HashMap<>();
    private final Map<Path, ApkSignature> signatures = new HashMap<>();
    private final Map<Path, PackageScan> scans = new HashMap<>();
    private final Map<Path, DocumentReading> documents = new HashMap<>();

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

    public PackageScan scan(Path archive) throws IOException, UnreadablePackage {
        return once(scans, archive, () -> PackageScan.of(archive, tempDir));
    }

    public DocumentReading document(String evidenceId, Path file) throws IOException {
        return once(documents, file, () -> new DocumentReader(types, tempDir).read(evidenceId, file));
    }

    private interface Read<T, X extends Exception> {
        T read() throws IOException, X;
    }

    private static <T, X extends Exception> T once(Map<Path, T> known, Path file, Read<T, X> read)
            throws IOException, X {
        @Nullable T value = known.get(file);
        if (value == null) {
            value = read.read();
            known.put(file, value);
        }
        return value;
    }
}
