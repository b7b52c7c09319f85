package org.civicstore.certification.picture;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which way is up in the dots of a photograph: the values of the tag Orientation (Exif 3.0, 4.6.5), in their order from 1. */
enum Orientation {
    UPRIGHT(0, false),
    MIRRORED(0, true),
    UPSIDE_DOWN(2, false),
    UPSIDE_DOWN_MIRRORED(2, true),
    LEFT_MIRRORED(3, true),
    LEFT(1, false),
    RIGHT_MIRRORED(1, true),
    RIGHT(3, false);

    /** Quarters of a turn, clockwise, that bring it upright after it was mirrored. */
    private final int quarters;

    private final boolean mirrored;

    Orientation(int quarters, boolean mirrored) {
        this.quarters = quarters;
        this.mirrored = mirrored;
    }

    /**
     * What a JPEG file says; {@link #UPRIGHT} for other formats, when it says nothing, or nothing that the standard knows.
     *
     * @param format by content, as the platform names it
     */
    static Orientation of(byte[] file, String format) throws IOException {
        if (!format.toLowerCase(Locale.ROOT).equals("jpeg")) {
            return UPRIGHT;
        }
        try {
            @Nullable
            ExifIFD0Directory exif = JpegMetadataReader.readMetadata(
                            new ByteArrayInputStream(file), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            @Nullable Integer value = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return value == null || value < 1 || value > values().length ? UPRIGHT : values()[value - 1];
        } catch (JpegProcessingException unreadable) {
            // The dots could be decoded all the same: they are shown as they lie.
            return UPRIGHT;
        }
    }

    /** The picture as it was meant to be looked at. */
    BufferedImage upright(BufferedImage picture) {
        if (this == UPRIGHT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lying = quarters % 2 == 1;
        AffineTransform turn = new AffineTransform();
        turn.translate((lying ? height : width) / 2.0, (lying ? width : height) / 2.0);
        turn.quadrantRotate(quarters);
        turn.scale(mirrored ? -1 : 1, 1);
        turn.translate(-width / 2.0, -height / 2.0);
        BufferedImage upright = new BufferedImage(lying ? height : width, lying ? width : height, picture.getType());
        Graphics2D canvas = upright.createGraphics();
        try {
            canvas.drawImage(picture, turn, null);
        } finally {
            canvas.dispose();
        }
        return upright;
    }
}
