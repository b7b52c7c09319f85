package org.civicstore.certification.artifact;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The local side of an entry: where its data lies, whether the local header agrees, and the data itself. */
final class ZipData {

    static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_HEADER_SIZE = 30;
    /** APPNOTE 4.3.9: with or without signature, 32 or 64 bit sizes; 0 when a writer left it out. */
    private static final int[] DESCRIPTOR_SIZES = {0, 12, 16, 20, 24};

    private static final long UINT32_MAX = 0xFFFFFFFFL;
    private static final int BUFFER = 16 * 1024;

    private ZipData() {}

    /**
     * Finds the first byte of an entry's data by the offset that the directory gives.
     *
     * @throws MalformedContainer when there is no local header, or it names another file, method or size than the directory
     */
    static long locate(FileChannel file, ZipEntryHeader entry) throws IOException, MalformedContainer {
        ByteBuffer local = ZipDirectory.readAt(file, entry.localOffset(), LOCAL_HEADER_SIZE);
        if (local.getInt(0) != LOCAL_HEADER) {
            throw differs(
                    entry, "container.no-local-header", "There is no local header where the directory points to.");
        }
        int nameLength = Short.toUnsignedInt(local.getShort(26));
        int extraLength = Short.toUnsignedInt(local.getShort(28));
        byte[] name = ZipDirectory.readAt(file, entry.localOffset() + LOCAL_HEADER_SIZE, nameLength)
                .array();
        if (!Arrays.equals(name, entry.rawName())) {
            throw differs(
                    entry, "container.local-name-differs", "The local header names another file than the directory.");
        }
        if (Short.toUnsignedInt(local.getShort(8)) != entry.method()) {
            throw differs(
                    entry, "container.local-method-differs", "Local header and directory name different compressions.");
        }
        long localPacked = Integer.toUnsignedLong(local.getInt(18));
        long localSize = Integer.toUnsignedLong(local.getInt(22));
        boolean bothKnown = !entry.sizesFollowData() && localPacked != UINT32_MAX && localSize != UINT32_MAX;
        if (bothKnown && (localPacked != entry.packedSize() || localSize != entry.size())) {
            throw differs(entry, "container.local-size-differs", "Local header and directory give different sizes.");
        }
        return entry.localOffset() + LOCAL_HEADER_SIZE + nameLength + extraLength;
    }

    /** Unpacks an entry; close it to free native memory. The stream ends with the packed data, not with the claimed size. */
    static InputStream open(FileChannel file, ZipEntryHeader entry, long dataOffset) throws IOException {
        InputStream packed = new Window(file, dataOffset, entry.packedSize());
        if (entry.method() == ZipEntryHeader.STORED) {
            return packed;
        }
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater, BUFFER) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }

            @Override
            protected void fill() throws IOException {
                try {
                    super.fill();
                } catch (EOFException e) {
                    throw new EOFException("the packed data breaks off");
                }
            }
        };
    }

    /** True when behind the data of {@code placed}, before {@code next}, a reader that streams would find one more file. */
    static boolean unlistedEntryAfter(FileChannel file, PlacedEntry placed, long next)
            throws IOException, MalformedContainer {
        long end = placed.end();
        if (!placed.entry().sizesFollowData()) {
            return unlistedEntryAt(file, end, next);
        }
        for (int descriptor : DESCRIPTOR_SIZES) {
            if (unlistedEntryAt(file, end + descriptor, next)) {
                return true;
            }
        }
        return false;
    }

    /**
     * True when a local header with a name stands at {@code position}. Nameless ones are padding that the Android build tools
     * leave where an entry was removed.
     */
    static boolean unlistedEntryAt(FileChannel file, long position, long next) throws IOException, MalformedContainer {
        if (next - position < LOCAL_HEADER_SIZE) {
            return false;
        }
        ByteBuffer header = ZipDirectory.readAt(file, position, LOCAL_HEADER_SIZE);
        return header.getInt(0) == LOCAL_HEADER && header.getShort(26) != 0;
    }

    private static MalformedContainer differs(ZipEntryHeader entry, String rule, String message) {
        return new MalformedContainer(new ContainerDefect(rule, entry.name(), message));
    }

    /** A stretch of a file as a stream. */
    private static final class Window extends InputStream {
        private final FileChannel file;
        private long position;
        private long remaining;

        Window(FileChannel file, long position, long remaining) {
            this.file = file;
            this.position = position;
            this.remaining = remaining;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (remaining <= 0) {
                return -1;
            }
            int count = file.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, remaining)), position);
            if (count > 0) {
                position += count;
                remaining -= count;
            }
            return count;
        }
    }
}
