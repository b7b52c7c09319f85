package org.civicstore.certification.criterion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Where the files of an edition are: in this library, or in somebody's folder. */
interface CriteriaFiles {

    /** The bytes of a file of the edition; empty when there is none of that name. */
    Optional<byte[]> find(String file) throws IOException;

    /** The files of another edition beside this one. */
    CriteriaFiles beside(String edition);

    /** @throws CriteriaBroken when there is no such file or it cannot be read */
    default byte[] bytes(String file) {
        try {
            return find(file).orElseThrow(() -> new CriteriaBroken("There is no " + this + file));
        } catch (IOException unreadable) {
            throw new CriteriaBroken(this + file + " cannot be read", unreadable);
        }
    }

    /** The parsed content. */
    static @Nullable Object yaml(String file, byte[] content) {
        try {
            return new Load(LoadSettings.builder().setLabel(file).build())
                    .loadFromInputStream(new ByteArrayInputStream(content));
        } catch (YamlEngineException malformed) {
            throw new CriteriaBroken(file + " is not YAML: " + malformed.getMessage(), malformed);
        }
    }

    /** @param edition empty for the folder of all editions */
    static CriteriaFiles shipped(String edition) {
        return new InLibrary("/criteria/" + (edition.isEmpty() ? "" : edition + "/"));
    }

    /** What the folder lacks, such as the edition that another is based on, is looked for in this library. */
    static CriteriaFiles in(Path folder) {
        return new InFolder(folder);
    }

    /** The editions that come with this library. */
    record InLibrary(String prefix) implements CriteriaFiles {

        @Override
        public Optional<byte[]> find(String file) throws IOException {
            try (InputStream data = InLibrary.class.getResourceAsStream(prefix + file)) {
                return data == null ? Optional.empty() : Optional.of(data.readAllBytes());
            }
        }

        @Override
        public CriteriaFiles beside(String edition) {
            return shipped(edition);
        }

        @Override
        public String toString() {
            return prefix;
        }
    }

    /** An edition that somebody writes. */
    record InFolder(Path folder) implements CriteriaFiles {

        @Override
        public Optional<byte[]> find(String file) throws IOException {
            Path path = folder.resolve(file).normalize();
            return path.startsWith(folder.normalize()) && Files.isRegularFile(path)
                    ? Optional.of(Files.readAllBytes(path))
                    : Optional.empty();
        }

        @Override
        public CriteriaFiles beside(String edition) {
            Path sibling = folder.toAbsolutePath().resolveSibling(edition);
            return Files.isDirectory(sibling) ? in(sibling) : shipped(edition);
        }

        @Override
        public String toString() {
            return folder + "/";
        }
    }
}
