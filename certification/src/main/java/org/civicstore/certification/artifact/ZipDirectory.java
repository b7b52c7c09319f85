package org.civicstore.certification.artifact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The central directory of a ZIP file, read strictly: the end record closes the file, the directory ends where the end record
 * starts. Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 to 4.3.16.
 *
 * <p>Own reader, because library readers repair or skip exactly the deviations that an attacker uses to show a scanner one
 * file and a device another.
 */
record ZipDirectory(List<ZipEntryHeader> entries, long offset, long fileSize) {

    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_SIZE = 22;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_LOCATOR_SIZE = 20;
    private static final int ZIP64_END_RECORD = 0x06064b50;
    private static final int ZIP64_END_RECORD_SIZE = 56;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int CENTRAL_HEADER_SIZE = 46;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final long UINT32_MAX = 0xFFFFFFFFL;
    private static final int MADE_ON_UNIX = 3;

    /** Reads the directory, at most {@code limits.maxDirectoryBytes()} of it. */
    static ZipDirectory read(FileChannel file, ContainerLimits limits) throws IOException, MalformedContainer {
        End end = findEnd(file);
        if (end.entries > limits.maxEntries()) {
            throw new MalformedContainer(
                    "container.too-many-entries",
                    "The container lists " + end.entries + " entries; the limit is " + limits.maxEntries() + ".");
        }
        if (end.size > limits.maxDirectoryBytes()) {
            throw new MalformedContainer(
                    "container.directory-too-large",
                    "The directory of the container is " + end.size + " bytes; the limit is "
                            + limits.maxDirectoryBytes() + ".");
        }
        if (end.offset < 0 || end.size < 0 || end.offset + end.size != end.position) {
            throw new MalformedContainer(
                    "container.directory-misplaced",
                    "The directory should end at byte " + end.position + " but is said to be " + end.size
                            + " bytes from byte " + end.offset + ".");
        }
        ByteBuffer directory = readAt(file, end.offset, (int) end.size);
        List<ZipEntryHeader> entries = new ArrayList<>();
        while (directory.hasRemaining()) {
            if (entries.size() >= limits.maxEntries()) {
                throw new MalformedContainer(
                        "container.too-many-entries",
                        "The container has more than " + limits.maxEntries() + " entries.");
            }
            entries.add(readHeader(directory));
        }
        if (entries.size() != end.entries) {
            throw new MalformedContainer(
                    "container.count-differs",
                    "The end record counts " + end.entries + " entries, the directory holds " + entries.size() + ".");
        }
        return new ZipDirectory(List.copyOf(entries), end.offset, file.size());
    }

    static ByteBuffer readAt(FileChannel file, long position, int length) throws IOException, MalformedContainer {
        if (position < 0 || position + length > file.size()) {
            throw new MalformedContainer(
                    "container.truncated",
                    "The container points to byte " + (position + length) + " but has " + file.size() + " bytes.");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && file.read(buffer, position + buffer.position()) >= 0) {
            // a positional read may be short
        }
        return buffer.flip();
    }

    private record End(long position, long entries, long size, long offset) {}

    private static End findEnd(FileChannel file) throws IOException, MalformedContainer {
        long fileSize = file.size();
        int window = (int) Math.min(fileSize, END_RECORD_SIZE + (long) MAX_COMMENT);
        ByteBuffer tail = readAt(file, fileSize - window, window);
        for (int at = window - END_RECORD_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END_RECORD) {
                int comment = Short.toUnsignedInt(tail.getShort(at + 20));
                if (at + END_RECORD_SIZE + comment != window) {
                    throw new MalformedContainer(
                            "container.trailing-data",
                            "The end record is not the end of the file: " + (window - at - END_RECORD_SIZE)
                                    + " bytes follow, " + comment + " are announced.");
                }
                return endAt(file, tail, at, fileSize - window + at);
            }
        }
        throw new MalformedContainer(
                "container.no-end-record", "No end record was found: the file is truncated or not a ZIP container.");
    }

    private static End endAt(FileChannel file, ByteBuffer tail, int at, long position)
            throws IOException, MalformedContainer {
        int disk = Short.toUnsignedInt(tail.getShort(at + 4));
        int entries = Short.toUnsignedInt(tail.getShort(at + 10));
        long size = Integer.toUnsignedLong(tail.getInt(at + 12));
        long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
        if (position >= ZIP64_LOCATOR_SIZE) {
            ByteBuffer locator = readAt(file, position - ZIP64_LOCATOR_SIZE, ZIP64_LOCATOR_SIZE);
            if (locator.getInt(0) == ZIP64_LOCATOR) {
                return zip64EndAt(file, locator.getLong(8));
            }
        }
        if (disk != 0
                || Short.toUnsignedInt(tail.getShort(at + 6)) != 0
                || Short.toUnsignedInt(tail.getShort(at + 8)) != entries) {
            throw new MalformedContainer("container.split", "The container is said to be spread over several disks.");
        }
        return new End(position, entries, size, offset);
    }

    private static End zip64EndAt(FileChannel file, long position) throws IOException, MalformedContainer {
        ByteBuffer end = readAt(file, position, ZIP64_END_RECORD_SIZE);
        if (end.getInt(0) != ZIP64_END_RECORD) {
            throw new MalformedContainer("container.no-end-record", "The 64-bit end record is missing.");
        }
        long entries = end.getLong(32);
        // A negative count is one beyond 2^63, so it is too many like any other.
        return new End(position, entries < 0 ? Long.MAX_VALUE : entries, end.getLong(40), end.getLong(48));
    }

    private static ZipEntryHeader readHeader(ByteBuffer in) throws MalformedContainer {
        if (in.remaining() < CENTRAL_HEADER_SIZE || in.getInt(in.position()) != CENTRAL_HEADER) {
            throw new MalformedContainer(
                    "container.directory-broken", "The directory breaks off or holds foreign data.");
        }
        int start = in.position();
        int nameLength = Short.toUnsignedInt(in.getShort(start + 28));
        int extraLength = Short.toUnsignedInt(in.getShort(start + 30));
        int commentLength = Short.toUnsignedInt(in.getShort(start + 32));
        int length = CENTRAL_HEADER_SIZE + nameLength + extraLength + commentLength;
        if (length > in.remaining()) {
            throw new MalformedContainer("container.directory-broken", "An entry reaches beyond the directory.");
        }
        byte[] name = new byte[nameLength];
        in.get(start + CENTRAL_HEADER_SIZE, name);
        long size = Integer.toUnsignedLong(in.getInt(start + 24));
        long packed = Integer.toUnsignedLong(in.getInt(start + 20));
        long offset = Integer.toUnsignedLong(in.getInt(start + 42));
        ByteBuffer wide = zip64Field(in, start + CENTRAL_HEADER_SIZE + nameLength, extraLength);
        // APPNOTE 4.5.3: only the fields that are at their maximum appear, in this order.
        size = size == UINT32_MAX && wide.remaining() >= 8 ? wide.getLong() : size;
        packed = packed == UINT32_MAX && wide.remaining() >= 8 ? wide.getLong() : packed;
        offset = offset == UINT32_MAX && wide.remaining() >= 8 ? wide.getLong() : offset;
        int madeOn = in.get(start + 5);
        int mode = madeOn == MADE_ON_UNIX ? in.getInt(start + 38) >>> 16 : 0;
        in.position(start + length);
        return new ZipEntryHeader(
                new String(name, StandardCharsets.UTF_8),
                name,
                Short.toUnsignedInt(in.getShort(start + 8)),
                Short.toUnsignedInt(in.getShort(start + 10)),
                Integer.toUnsignedLong(in.getInt(start + 16)),
                packed,
                size,
                offset,
                mode);
    }

    private static ByteBuffer zip64Field(ByteBuffer in, int start, int length) {
        int at = start;
        // Padding that is too short for a field header is common in Android packages (zipalign) and harmless here.
        while (at + 4 <= start + length) {
            int id = Short.toUnsignedInt(in.getShort(at));
            int size = Short.toUnsignedInt(in.getShort(at + 2));
            if (at + 4 + size > start + length) {
                break;
            }
            if (id == 1) {
                return in.slice(at + 4, size).order(ByteOrder.LITTLE_ENDIAN);
            }
            at += 4 + size;
        }
        return ByteBuffer.allocate(0);
    }
}
