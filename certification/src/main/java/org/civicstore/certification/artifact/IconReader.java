package org.civicstore.certification.artifact;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.dongliu.apk.parser.ApkFile;
import net.dongliu.apk.parser.bean.AdaptiveIcon;
import net.dongliu.apk.parser.bean.Icon;
import net.dongliu.apk.parser.bean.IconFace;
import org.jspecify.annotations.Nullable;

/**
 * Reads the launcher icon of an Android package. Only pictures are hashed (PNG, JPEG, GIF, WebP); an adaptive icon that is drawn
 * by vectors has no hash and is for a person to look at.
 */
final class IconReader {

    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int MAX_SIDE = 2_048;
    private static final int MIN_SIDE = 16;

    private IconReader() {}

    static Optional<IconHash> read(Path apk) throws IOException, UnreadablePackage {
        PackageSizes.requireReasonable(apk);
        try (ApkFile file = new ApkFile(apk.toFile())) {
            file.setPreferredLocale(Locale.ROOT);
            List<IconFace> icons = file.getAllIcons();
            // The pictures that older devices show are whole; the layers of an adaptive icon are put together.
            Stream<BufferedImage> whole = icons.stream()
                    .filter(Icon.class::isInstance)
                    .map(Icon.class::cast)
                    .sorted(Comparator.comparingInt(Icon::getDensity)
                            .reversed()
                            .thenComparing(icon -> String.valueOf(icon.getPath())))
                    .flatMap(icon -> picture(icon).stream());
            Stream<BufferedImage> layered = icons.stream()
                    .filter(AdaptiveIcon.class::isInstance)
                    .map(AdaptiveIcon.class::cast)
                    .flatMap(icon -> layered(icon).stream());
            return Stream.concat(whole, layered).findFirst().map(IconHash::of);
        } catch (RuntimeException | ZipException e) {
            // The icon is a hint beside others; a package whose resources cannot be decoded simply has none.
            return Optional.empty();
        }
    }

    /** A foreground without its background still shows what the icon is of; a background alone shows nothing. */
    private static Optional<BufferedImage> layered(AdaptiveIcon icon) {
        return picture(icon.getForeground()).map(front -> {
            BufferedImage both = new BufferedImage(front.getWidth(), front.getHeight(), BufferedImage.TYPE_INT_ARGB);
            Graphics2D canvas = both.createGraphics();
            picture(icon.getBackground())
                    .ifPresent(back -> canvas.drawImage(back, 0, 0, front.getWidth(), front.getHeight(), null));
            canvas.drawImage(front, 0, 0, null);
            canvas.dispose();
            return both;
        });
    }

    private static Optional<BufferedImage> picture(@Nullable Icon icon) {
        byte @Nullable [] data = icon == null ? null : icon.getData();
        return data == null || data.length > MAX_BYTES ? Optional.empty() : picture(data);
    }

    static Optional<BufferedImage> picture(byte[] data) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(data))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                // Before a pixel is decoded: a small file can claim any size.
                boolean reasonable = reader.getWidth(0) <= MAX_SIDE
                        && reader.getHeight(0) <= MAX_SIDE
                        && reader.getWidth(0) >= MIN_SIDE
                        && reader.getHeight(0) >= MIN_SIDE;
                return reasonable ? Optional.of(reader.read(0)) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
