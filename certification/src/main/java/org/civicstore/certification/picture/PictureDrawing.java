package org.civicstore.certification.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Draws a picture anew in the two sizes in which it is shown. */
public final class PictureDrawing {
    /** Most dots of the longer side of the picture that is looked at. */
    static final int LARGE = 1_600;

    private static final int STRIP_WIDTH = 1_024;
    private static final int STRIP_HEIGHT = 640;
    private static final float QUALITY = 0.86f;
    /** Two dots to a pixel hide what a coarser JPEG loses. */
    private static final float STRIP_QUALITY = 0.7f;
    /** Letters are sharper in PNG, so it may cost that much more where they are read. */
    private static final double WORTH = 1.3;

    private PictureDrawing() {}

    /** For looking at: at most 1,600 dots on a side, never enlarged. */
    public static DrawnPicture large(BufferedImage picture) throws IOException {
        return drawn(picture, LARGE, LARGE, QUALITY, WORTH);
    }

    /** For a strip of pictures 320 pixels high, on screens of up to two dots to a pixel. */
    public static DrawnPicture small(BufferedImage picture) throws IOException {
        return drawn(picture, STRIP_WIDTH, STRIP_HEIGHT, STRIP_QUALITY, 1);
    }

    private static DrawnPicture drawn(BufferedImage picture, int mostWidth, int mostHeight, float quality, double worth)
            throws IOException {
        double scale = Math.min(
                1, Math.min((double) mostWidth / picture.getWidth(), (double) mostHeight / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage scaled = scaled(picture, width, height);
        byte[] png = written(scaled, "png", 0);
        byte[] jpeg = written(scaled, "jpeg", quality);
        return png.length <= jpeg.length * worth
                ? new DrawnPicture("image/png", width, height, png)
                : new DrawnPicture("image/jpeg", width, height, jpeg);
    }

    /** By halves, so that every dot of the original counts, and the rest in one step. */
    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage now = picture;
        while (now.getWidth() > 2 * width && now.getHeight() > 2 * height) {
            now = step(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return now.getWidth() == width && now.getHeight() == height ? now : step(now, width, height);
    }

    private static BufferedImage step(BufferedImage from, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = to.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            canvas.drawImage(from, 0, 0, width, height, null);
        } finally {
            canvas.dispose();
        }
        return to;
    }

    /** Only the dots: no metadata of the original is passed on, and the writers add none. */
    private static byte[] written(BufferedImage picture, String format, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(picture), format)
                .next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            if (param.getCompressionTypes() != null && param.getCompressionType() == null) {
                param.setCompressionType(param.getCompressionTypes()[0]);
            }
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
