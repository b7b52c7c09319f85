package org.civicstore.certification.transparency;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The entries below a tile of level 0 as one file: each behind its length in two bytes, big-endian (C2SP tlog-tiles). */
public final class EntryBundle {

    /** The longest entry, since its length has two bytes. */
    public static final int LONGEST_ENTRY = 0xFFFF;

    private EntryBundle() {}

    public static byte[] write(List<byte[]> entries) {
        if (entries.isEmpty() || entries.size() > Tile.FULL) {
            throw new IllegalArgumentException("A bundle has 1 to " + Tile.FULL + " entries, not " + entries.size());
        }
        int length = 0;
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException("An entry has at most " + LONGEST_ENTRY + " bytes");
            }
            length += Short.BYTES + entry.length;
        }
        ByteBuffer bundle = ByteBuffer.allocate(length);
        for (byte[] entry : entries) {
            bundle.putShort((short) entry.length).put(entry);
        }
        return bundle.array();
    }

    /**
     * The entries of a bundle.
     *
     * @param width how many there must be
     * @throws LogRefused when there are more or fewer, or one is cut off
     */
    public static List<byte[]> read(byte[] bytes, int width) {
        ByteBuffer bundle = ByteBuffer.wrap(bytes);
        List<byte[]> entries = new ArrayList<>();
        while (bundle.hasRemaining()) {
            int length = bundle.remaining() < Short.BYTES ? Integer.MAX_VALUE : Short.toUnsignedInt(bundle.getShort());
            if (length > bundle.remaining() || entries.size() == width) {
                throw new LogRefused("The bundle does not hold " + width + " whole entries");
            }
            byte[] entry = new byte[length];
            bundle.get(entry);
            entries.add(entry);
        }
        if (entries.size() != width) {
            throw new LogRefused("The bundle holds " + entries.size() + " entries and not " + width);
        }
        return entries;
    }
}
