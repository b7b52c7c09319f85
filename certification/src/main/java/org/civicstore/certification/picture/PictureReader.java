package org.civicstore.certification.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads PNG, JPEG and WebP by their content, whatever their name, and nothing else. */
public final class PictureReader {
    private static final List<String> FORMATS = List.of("png", "jpeg", "webp");

    private static final int LOOK_AHEAD = 64;

    private final PictureLimits limits;

    public PictureReader(PictureLimits limits) {
        this.limits = limits;
    }

    /**
     * The dots of the picture, upright, opaque, on white where it was transparent; of an animation the first image.
     *
     * @throws UnusablePicture when it is none, is damaged, or breaks a limit; sizes are looked at before a dot is decoded
     */
    public BufferedImage read(Path file) throws IOException, UnusablePicture {
        if (Files.size(file) > limits.bytes()) {
            throw new UnusablePicture(
                    "picture.too-heavy",
                    "The picture has more than " + limits.bytes() / 1_000_000 + " MB.",
                    "Save it with fewer colours or as JPEG or WebP.");
        }
        byte[] bytes = padded(file);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = reader(in).orElseThrow(PictureReader::noPicture);
            try {
                // Metadata is passed over: of all it holds only which way is up is wanted.
                reader.setInput(in, true, true);
                requireSize(reader.getWidth(0), reader.getHeight(0));
                return Orientation.of(bytes, reader.getFormatName()).upright(opaque(reader.read(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new UnusablePicture(
                    "picture.damaged",
                    "The picture cannot be decoded: it is damaged, or has colours that are not for screens.",
                    "Open it in a drawing program and save it anew as PNG with ordinary (RGB) colours.");
        }
    }

    /**
     * The whole file, since its bytes are few, and some zeros: the decoder of WebP looks ahead, and where nothing more comes
     * it would find that out anew for every dot, which takes minutes.
     */
    private static byte[] padded(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Arrays.copyOf(bytes, bytes.length + LOOK_AHEAD);
    }

    private static Optional<ImageReader> reader(ImageInputStream in) throws IOException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(in); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return Optional.of(reader);
            }
            reader.dispose();
        }
        return Optional.empty();
    }

    private static UnusablePicture noPicture() {
        return new UnusablePicture(
                "picture.unknown-format",
                "The file is no PNG, JPEG or WebP picture, whatever its name says.",
                "Take a screenshot with the device itself and upload that file.");
    }

    private void requireSize(int width, int height) throws UnusablePicture {
        if (Math.min(width, height) < limits.shortestSide()) {
            throw new UnusablePicture(
                    "picture.too-small",
                    "The picture has " + width + " × " + height + " dots; each side needs at least "
                            + limits.shortestSide() + ".",
                    "Take the screenshot at the full size of the screen.");
        }
        if (Math.max(width, height) > limits.longestSide() || (long) width * height > limits.dots()) {
            throw new UnusablePicture(
                    "picture.too-large",
                    "The picture has " + width + " × " + height + " dots; at most " + limits.longestSide()
                            + " on a side and " + limits.dots() / 1_000_000 + " million in all are taken.",
                    "Make it smaller; " + PictureDrawing.LARGE + " dots on the longer side are all that is shown.");
        }
    }

    private static BufferedImage opaque(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        try {
            canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        } finally {
            canvas.dispose();
        }
        return opaque;
    }
}
