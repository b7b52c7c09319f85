package org.civicstore.certification.artifact;

import java.awt.image.BufferedImage;
import java.util.HexFormat;

/**
 * Perceptual hash of a picture: for each of 64 places, whether it is lighter than its neighbour to the right (dHash). Scaling,
 * compression and a change of colour leave most of it as it is.
 */
public record IconHash(long bits) {

    private static final int WIDTH = 9;
    private static final int HEIGHT = 8;
    /** Of 64; pictures that have nothing in common differ in about 32. */
    private static final int ALIKE = 6;
    /** A plain surface has no gradients, and every two of them would be alike. */
    private static final int FEWEST_SET = 6;

    static IconHash of(BufferedImage image) {
        double[][] light = new double[HEIGHT][WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                light[y][x] = average(image, x, y);
            }
        }
        long bits = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x + 1 < WIDTH; x++) {
                bits = bits << 1 | (light[y][x] > light[y][x + 1] + 1 ? 1 : 0);
            }
        }
        return new IconHash(bits);
    }

    /** @param hex as {@link #toString()} */
    public static IconHash parse(String hex) {
        return new IconHash(HexFormat.fromHexDigitsToLong(hex));
    }

    public boolean resembles(IconHash other) {
        return Long.bitCount(bits) >= FEWEST_SET && Long.bitCount(bits ^ other.bits) <= ALIKE;
    }

    /** 16 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(bits);
    }

    private static double average(BufferedImage image, int column, int row) {
        int left = column * image.getWidth() / WIDTH;
        int right = Math.max(left + 1, (column + 1) * image.getWidth() / WIDTH);
        int top = row * image.getHeight() / HEIGHT;
        int bottom = Math.max(top + 1, (row + 1) * image.getHeight() / HEIGHT);
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += onWhite(image.getRGB(x, y));
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    /** Lightness (ITU-R BT.601) of a pixel in front of white, as launchers show transparent icons. */
    private static double onWhite(int argb) {
        int alpha = argb >>> 24;
        double light = 0.299 * (argb >> 16 & 0xFF) + 0.587 * (argb >> 8 & 0xFF) + 0.114 * (argb & 0xFF);
        return (light * alpha + 255.0 * (255 - alpha)) / 255;
    }
}
