package org.civicstore.certification.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.civicstore.certification.specimens.PictureFiles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {
    private final PictureReader reader = new PictureReader(PictureLimits.standard());

    @TempDir
    Path folder;

    private BufferedImage read(byte[] bytes) throws IOException, UnusablePicture {
        return reader.read(Files.write(folder.resolve("picture"), bytes));
    }

    private void refused(byte[] bytes, String rule) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(UnusablePicture.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.remedy()).isNotBlank();
        });
    }

    @Nested
    class Reading {

        @Test
        void takes_png_jpeg_and_webp_by_their_content() throws Exception {
            assertThat(read(PictureFiles.drawn(400, 800, "png")).getRGB(200, 20))
                    .isEqualTo(0xFF0F5568);
            assertThat(read(PictureFiles.drawn(400, 800, "jpeg")).getHeight()).isEqualTo(800);
            BufferedImage webp = read(PictureFiles.webp(400, 800, 0x336699));
            assertThat(webp.getWidth()).isEqualTo(400);
            assertThat(webp.getRGB(399, 799)).isEqualTo(0xFF336699);
        }

        @ParameterizedTest(name = "orientation {0}")
        @CsvSource({
            "1, 400, 800, left top, right top",
            "2, 400, 800, right top, left top",
            "3, 400, 800, right bottom, left bottom",
            "4, 400, 800, left bottom, right bottom",
            "5, 800, 400, left top, left bottom",
            "6, 800, 400, right top, right bottom",
            "7, 800, 400, right bottom, right top",
            "8, 800, 400, left bottom, left top",
            "9, 400, 800, left top, right top",
        })
        void turns_a_photograph_the_way_it_was_meant(int orientation, int width, int height, String dark, String green)
                throws Exception {
            BufferedImage upright = read(PictureFiles.photograph(400, 800, orientation));

            assertThat(upright.getWidth()).isEqualTo(width);
            assertThat(upright.getHeight()).isEqualTo(height);
            assertThat(corner(upright, dark).getGreen()).isLessThan(40);
            assertThat(corner(upright, green).getRed()).isLessThan(40);
            assertThat(corner(upright, green).getGreen()).isGreaterThan(215);
        }

        private static Color corner(BufferedImage picture, String where) {
            int x = where.startsWith("left") ? 20 : picture.getWidth() - 21;
            int y = where.endsWith("top") ? 20 : picture.getHeight() - 21;
            return new Color(picture.getRGB(x, y));
        }

        @Test
        void refuses_other_formats_whatever_they_are_called() throws Exception {
            refused(PictureFiles.drawn(400, 800, "gif"), "picture.unknown-format");
            refused("<svg/>".getBytes(StandardCharsets.UTF_8), "picture.unknown-format");
            refused(new byte[0], "picture.unknown-format");
        }

        @Test
        void refuses_what_is_cut_off_or_spoilt() throws Exception {
            byte[] png = PictureFiles.drawn(400, 800, "png");

            refused(Arrays.copyOf(png, png.length / 2), "picture.damaged");
        }

        @Test
        void looks_at_the_size_before_it_decodes() {
            refused(PictureFiles.webp(16_000, 16_000, 0), "picture.too-large");
            refused(PictureFiles.webp(7_000, 7_000, 0), "picture.too-large");
            refused(PictureFiles.webp(319, 800, 0), "picture.too-small");
        }

        @Test
        void weighs_the_file_before_it_opens_it() throws Exception {
            PictureReader strict = new PictureReader(new PictureLimits(100, 1, 1_000, 1_000_000));
            Path file = Files.write(folder.resolve("heavy"), PictureFiles.drawn(400, 800, "png"));

            assertThatThrownBy(() -> strict.read(file))
                    .isInstanceOfSatisfying(UnusablePicture.class, refusal -> assertThat(refusal.rule())
                            .isEqualTo("picture.too-heavy"));
        }
    }

    @Nested
    class Drawing {

        @Test
        void passes_on_nothing_but_the_dots() throws Exception {
            byte[] told = PictureFiles.withText(PictureFiles.drawn(400, 800, "png"), "59.9139,10.7522");
            assertThat(new String(told, StandardCharsets.ISO_8859_1)).contains("59.9139");

            DrawnPicture drawn = PictureDrawing.large(read(told));

            assertThat(new String(drawn.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("59.9139", "tEXt");
            assertThat(ImageIO.read(new ByteArrayInputStream(drawn.bytes())).getRGB(200, 20))
                    .isEqualTo(0xFF0F5568);
        }

        @ParameterizedTest
        @CsvSource({
            "400, 800, 400, 800, 320, 640",
            "1080, 2400, 720, 1600, 288, 640",
            "2560, 1440, 1600, 900, 1024, 576",
            "3200, 400, 1600, 200, 1024, 128"
        })
        void fits_both_sizes_and_never_enlarges(
                int width, int height, int largeWidth, int largeHeight, int smallWidth, int smallHeight)
                throws Exception {
            BufferedImage picture = read(PictureFiles.webp(width, height, 0x336699));
            DrawnPicture large = PictureDrawing.large(picture);
            DrawnPicture small = PictureDrawing.small(picture);

            assertThat(large.width()).isEqualTo(largeWidth);
            assertThat(large.height()).isEqualTo(largeHeight);
            assertThat(small.width()).isEqualTo(smallWidth);
            assertThat(small.height()).isEqualTo(smallHeight);
        }

        @Test
        void writes_flat_pictures_as_png_and_photographs_as_jpeg() throws Exception {
            assertThat(PictureDrawing.large(read(PictureFiles.drawn(400, 800, "png")))
                            .mediaType())
                    .isEqualTo("image/png");
            assertThat(PictureDrawing.large(grain()).mediaType()).isEqualTo("image/jpeg");
        }

        @Test
        void writes_the_strip_as_whatever_is_lighter() throws Exception {
            BufferedImage flat = read(PictureFiles.drawn(400, 800, "png"));

            assertThat(PictureDrawing.small(flat).bytes().length)
                    .isLessThanOrEqualTo(PictureDrawing.large(flat).bytes().length);
            assertThat(PictureDrawing.small(grain()).mediaType()).isEqualTo("image/jpeg");
            assertThat(PictureDrawing.small(grain()).bytes().length)
                    .isLessThan(PictureDrawing.large(grain()).bytes().length);
        }

        /** Like a photograph: no dot as its neighbour. */
        private static BufferedImage grain() {
            BufferedImage noise = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
            Random random = new Random(7);
            for (int y = 0; y < 400; y++) {
                for (int x = 0; x < 400; x++) {
                    noise.setRGB(x, y, random.nextInt());
                }
            }
            return noise;
        }
    }
}
