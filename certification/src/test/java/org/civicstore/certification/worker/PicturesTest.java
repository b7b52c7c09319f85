package org.civicstore.certification.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.civicstore.certification.picture.UnusablePicture;
import org.civicstore.certification.specimens.PictureFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
    @TempDir
    Path folder;

    @TempDir
    Path workers;

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        try (Stream<Path> left = Files.list(workers)) {
            assertThat(left).as("folders of workers").isEmpty();
        }
    }

    private Pictures pictures(int heapMegabytes) {
        return new ChildProcessPictures(new WorkerLauncher(
                new WorkerLimits(heapMegabytes, Duration.ofSeconds(60), 16L << 20),
                Path.of(System.getProperty("java.home")),
                System.getProperty("java.class.path"),
                PictureMain.class.getName(),
                workers));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void draws_what_is_a_picture_refuses_what_is_none_and_goes_on() throws Exception {
        Path picture = file("picture", PictureFiles.drawn(720, 1_560, "png"));
        Path none = file("none", new byte[] {1, 2, 3});
        try (Pictures pictures = pictures(192)) {
            assertThatThrownBy(() -> pictures.draw(none, sha256(none)))
                    .isInstanceOfSatisfying(UnusablePicture.class, refusal -> assertThat(refusal.rule())
                            .isEqualTo("picture.unknown-format"));
            Pictures.Both both = pictures.draw(picture, sha256(picture));

            assertThat(both.large().height()).isEqualTo(1_560);
            assertThat(both.small().height()).isEqualTo(640);
            assertThat(both.small().bytes()).isNotEmpty();
        }
    }

    @Test
    void believes_no_answer_about_another_file() throws Exception {
        Path picture = file("picture", PictureFiles.drawn(400, 800, "png"));
        try (Pictures pictures = pictures(192)) {
            assertThatThrownBy(() -> pictures.draw(picture, "0".repeat(64))).isInstanceOf(WorkerBroke.class);
        }
    }

    @Test
    void survives_a_picture_that_takes_all_the_memory_there_is() throws Exception {
        Path bomb = file("bomb", PictureFiles.webp(4_000, 4_000, 0x336699));
        Path picture = file("picture", PictureFiles.drawn(400, 800, "png"));
        try (Pictures pictures = pictures(48)) {
            assertThatThrownBy(() -> pictures.draw(bomb, sha256(bomb)))
                    .isInstanceOf(WorkerBroke.class)
                    .hasMessageContaining("48 MB");
            assertThat(pictures.draw(picture, sha256(picture)).large().width()).isEqualTo(400);
        }
    }
}
