package org.civicstore.certification.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.civicstore.certification.artifact.preview.Preview.Kind;
import org.civicstore.certification.specimens.Documents;
import org.civicstore.certification.specimens.PictureFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewsTest {
    @TempDir
    Path folder;

    @TempDir
    Path workers;

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void survive_a_file_that_takes_all_the_memory_there_is_and_show_the_next_one() throws Exception {
        Path bomb = Files.write(folder.resolve("bomb.webp"), PictureFiles.webp(4_000, 4_000, 0x336699));
        Path document = Documents.pdf(folder.resolve("a.pdf"), "The risk is low.");
        try (Previews previews = new ChildProcessPreviews(new WorkerLauncher(
                new WorkerLimits(64, Duration.ofSeconds(60), 16L << 20),
                Path.of(System.getProperty("java.home")),
                System.getProperty("java.class.path"),
                PreviewMain.class.getName(),
                workers))) {
            assertThatThrownBy(() -> previews.read(bomb, sha256(bomb), "bomb.webp", 1))
                    .isInstanceOf(WorkerBroke.class)
                    .hasMessageContaining("64 MB");
            assertThat(previews.read(document, sha256(document), "a.pdf", 1).kind())
                    .isEqualTo(Kind.PAGES);
            assertThatThrownBy(() -> previews.read(document, "0".repeat(64), "a.pdf", 1))
                    .as("about another file than was handed over")
                    .isInstanceOf(WorkerBroke.class);
        }
        try (var left = Files.list(workers)) {
            assertThat(left).as("folders of workers").isEmpty();
        }
    }
}
