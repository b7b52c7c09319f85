package org.civicstore.shared.storage;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.civicstore.shared.persistence.HomeSettings;

/** Blobs as files in the home folder, two levels of folders by the first digits of the digest. */
@Singleton
class FileBlobStore implements BlobStore {
    private final Path blobs;
    private final Path parts;

    FileBlobStore(HomeSettings home) throws IOException {
        this.blobs = Files.createDirectories(home.folder("blobs"));
        this.parts = Files.createDirectories(home.folder("blobs").resolve("parts"));
    }

    @Override
    public Path newPart() throws IOException {
        return Files.createTempFile(parts, "", ".part");
    }

    @Override
    public void adopt(Path part, Digest digest) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path target = place(digest);
        Files.createDirectories(target.getParent());
        try {
            Files.createLink(target, part);
        } catch (FileAlreadyExistsException e) {
            // The same bytes came before; they are kept once.
        }
        Files.delete(part);
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public Optional<Path> find(Digest digest) {
        Path file = place(digest);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public void delete(Digest digest) throws IOException {
        Files.deleteIfExists(place(digest));
    }

    private Path place(Digest digest) {
        String hex = digest.hex();
        return blobs.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }
}
