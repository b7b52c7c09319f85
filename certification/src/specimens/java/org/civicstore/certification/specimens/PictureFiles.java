package org.civicstore.certification.specimens;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as vendors hand them in, and as nobody should. */
public final class PictureFiles {
    private PictureFiles() {}

    /** A bar above a plain ground. @param format {@code png} or {@code jpeg} */
    public static byte[] drawn(int width, int height, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(new Color(0xF5F6FB));
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(new Color(0x0F5568));
        canvas.fillRect(0, 0, width, height / 8);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** A lossless WebP of one colour (RFC 9649 section 3), some thirty bytes whatever its size. */
    public static byte[] webp(int width, int height, int rgb) {
        Bits bits = new Bits();
        bits.add(0x2f, 8).add(width - 1, 14).add(height - 1, 14).add(0, 1).add(0, 3);
        // No transform, no colour cache, no meta prefix codes; then five codes of one symbol each: green, red, blue,
        // alpha,
        // distance. With one symbol nothing stands for it in the data.
        bits.add(0, 1).add(0, 1).add(0, 1);
        for (int symbol : new int[] {rgb >> 8 & 0xFF, rgb >> 16 & 0xFF, rgb & 0xFF, 0xFF, 0}) {
            bits.add(1, 1).add(0, 1).add(1, 1).add(symbol, 8);
        }
        byte[] data = bits.bytes();
        int padded = data.length + data.length % 2;
        return ByteBuffer.allocate(20 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(12 + padded)
                .put(ascii("WEBPVP8L"))
                .putInt(data.length)
                .put(data)
                .array();
    }

    /**
     * A photograph whose dots lie as told by the tag Orientation (Exif 3.0, 4.6.5): its first row begins dark and ends green,
     * the rest is white.
     */
    public static byte[] photograph(int width, int height, int orientation) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.BLACK);
        canvas.fillRect(0, 0, 64, 64);
        canvas.setColor(Color.GREEN);
        canvas.fillRect(width - 64, 0, 64, 64);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        byte[] jpeg = bytes.toByteArray();
        // One entry in one directory of a big-endian TIFF: tag 0x112, type SHORT, one value.
        byte[] exif = ByteBuffer.allocate(32)
                .put(ascii("Exif\0\0MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
        return ByteBuffer.allocate(jpeg.length + exif.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The same PNG with a chunk of text behind its header. */
    public static byte[] withText(byte[] png, String text) {
        byte[] content = ascii("Comment\0" + text);
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(ascii("tEXt"))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        int header = 33;
        return ByteBuffer.allocate(png.length + named.length + 8)
                .put(png, 0, header)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .put(png, header, png.length - header)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Bits, least significant first. */
    private static final class Bits {
        private final BitSet set = new BitSet();
        private int length;

        Bits add(int value, int count) {
            for (int i = 0; i < count; i++) {
                set.set(length++, (value >> i & 1) == 1);
            }
            return this;
        }

        byte[] bytes() {
            byte[] bytes = new byte[(length + 7) / 8];
            byte[] used = set.toByteArray();
            System.arraycopy(used, 0, bytes, 0, used.length);
            return bytes;
        }
    }
}
