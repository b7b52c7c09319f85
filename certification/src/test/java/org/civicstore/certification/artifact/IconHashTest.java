package org.civicstore.certification.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class IconHashTest {

    /** A bright tile with a dark shape on it. */
    private static BufferedImage icon(int side, Color tile, Color shape, boolean round) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(tile);
        canvas.fillRect(0, 0, side, side);
        canvas.setColor(shape);
        if (round) {
            canvas.fillOval(side / 8, side / 8, side / 2, side / 2);
            canvas.fillRect(side / 2, side / 2, side / 3, side / 3);
        } else {
            for (int i = 0; i < 4; i++) {
                canvas.fillRect(side / 8 + i * side / 4, side / 10, side / 9, side - side / 5);
            }
        }
        canvas.dispose();
        return image;
    }

    @Test
    void a_copy_in_another_size_and_in_other_colours_is_alike() {
        IconHash original = IconHash.of(icon(192, Color.WHITE, Color.BLUE, true));
        assertThat(original.resembles(IconHash.of(icon(48, Color.WHITE, Color.BLUE, true))))
                .isTrue();
        assertThat(original.resembles(IconHash.of(icon(144, Color.YELLOW, Color.DARK_GRAY, true))))
                .isTrue();
    }

    @Test
    void another_picture_is_not_alike() {
        IconHash original = IconHash.of(icon(192, Color.WHITE, Color.BLUE, true));
        assertThat(original.resembles(IconHash.of(icon(192, Color.WHITE, Color.BLUE, false))))
                .isFalse();
    }

    @Test
    void a_plain_surface_is_like_nothing() {
        IconHash plain = IconHash.of(icon(192, Color.WHITE, Color.WHITE, true));
        assertThat(plain.resembles(plain)).isFalse();
    }

    @Test
    void it_comes_back_from_its_text() {
        IconHash original = IconHash.of(icon(96, Color.WHITE, Color.RED, false));
        assertThat(IconHash.parse(original.toString())).isEqualTo(original);
        assertThat(original.toString()).hasSize(16);
    }

    @Test
    void only_pictures_of_a_reasonable_size_are_decoded() throws IOException {
        assertThat(IconReader.picture(png(icon(48, Color.WHITE, Color.RED, true))))
                .isPresent();
        assertThat(IconReader.picture(png(icon(2_049, Color.WHITE, Color.RED, true))))
                .isEmpty();
        assertThat(IconReader.picture("<vector/>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
