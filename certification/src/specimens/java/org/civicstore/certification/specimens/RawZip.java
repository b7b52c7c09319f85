package org.civicstore.certification.specimens;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP containers byte by byte, so that each deviation a reader must notice can be made on its own. */
public final class RawZip {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final List<byte[]> directory = new ArrayList<>();
    private byte[] trailer = new byte[0];
    private int countOffBy;

    /** One entry as it will be written; the local side is taken from the directory side unless changed. */
    public record Entry(
            String name,
            String localName,
            byte[] packed,
            long packedSize,
            long size,
            long crc,
            int method,
            int flags,
            int unixMode,
            boolean listed) {

        public static Entry stored(String name, byte[] data) {
            return new Entry(name, name, data, data.length, data.length, checksum(data), STORED, 0, 0, true);
        }

        public static Entry stored(String name, String text) {
            return stored(name, text.getBytes(StandardCharsets.UTF_8));
        }

        public static Entry deflated(String name, byte[] data) {
            return packed(name, deflate(data), data.length, checksum(data));
        }

        /** Deflated elsewhere. */
        public static Entry packed(String name, byte[] packed, long size, long crc) {
            return new Entry(name, name, packed, packed.length, size, crc, DEFLATED, 0, 0, true);
        }

        /** Without data of its own: it lies where the directory says, in that of others. */
        public static Entry claiming(String name, long packedSize, long size) {
            return new Entry(name, name, new byte[0], packedSize, size, 0, DEFLATED, 0, 0, true);
        }

        public Entry locally(String otherName) {
            return new Entry(name, otherName, packed, packedSize, size, crc, method, flags, unixMode, listed);
        }

        public Entry claimingSize(long claimed) {
            return new Entry(name, localName, packed, packedSize, claimed, crc, method, flags, unixMode, listed);
        }

        public Entry claimingCrc(long claimed) {
            return new Entry(name, localName, packed, packedSize, size, claimed, method, flags, unixMode, listed);
        }

        public Entry encrypted() {
            return new Entry(name, localName, packed, packedSize, size, crc, method, flags | 1, unixMode, listed);
        }

        public Entry method(int other) {
            return new Entry(name, localName, packed, packedSize, size, crc, other, flags, unixMode, listed);
        }

        public Entry symlink() {
            return new Entry(name, localName, packed, packedSize, size, crc, method, flags, 0120777, listed);
        }

        public Entry unlisted() {
            return new Entry(name, localName, packed, packedSize, size, crc, method, flags, unixMode, false);
        }
    }

    public static RawZip of(Entry... entries) {
        RawZip zip = new RawZip();
        for (Entry entry : entries) {
            zip.add(entry);
        }
        return zip;
    }

    public RawZip add(Entry entry) {
        int offset = body.size();
        body.writeBytes(localHeader(entry));
        body.writeBytes(entry.packed);
        if (entry.listed) {
            list(entry, offset);
        }
        return this;
    }

    /** Lists an entry whose local header is said to be at that offset; writes nothing there. */
    public RawZip list(Entry entry, int offset) {
        directory.add(central(entry, offset));
        return this;
    }

    /** Data before the first entry; only when nothing was added yet. */
    public RawZip prefix(byte[] data) {
        body.writeBytes(data);
        return this;
    }

    /** Data behind the end record. */
    public RawZip trailer(byte[] data) {
        trailer = data;
        return this;
    }

    public RawZip countOffBy(int difference) {
        countOffBy = difference;
        return this;
    }

    public byte[] bytes() {
        int offset = body.size();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(body.toByteArray());
        directory.forEach(out::writeBytes);
        int count = directory.size() + countOffBy;
        ByteBuffer end = little(22);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort((short) count).putShort((short) count);
        end.putInt(out.size() - offset).putInt(offset).putShort((short) 0);
        out.writeBytes(end.array());
        out.writeBytes(trailer);
        return out.toByteArray();
    }

    /** A container moved behind other data, its offsets with it. */
    public static byte[] behind(byte[] prefix, byte[] zip) {
        ByteBuffer moved = little(prefix.length + zip.length).put(prefix).put(zip);
        int end = moved.capacity() - 22;
        int at = prefix.length + moved.getInt(end + 16);
        moved.putInt(end + 16, at);
        while (moved.getInt(at) == 0x02014b50) {
            moved.putInt(at + 42, moved.getInt(at + 42) + prefix.length);
            at += 46 + moved.getShort(at + 28) + moved.getShort(at + 30) + moved.getShort(at + 32);
        }
        return moved.array();
    }

    static byte[] localHeader(Entry e) {
        byte[] name = e.localName.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = little(30 + name.length);
        header.putInt(0x04034b50).putShort((short) 20).putShort((short) e.flags).putShort((short) e.method);
        header.putInt(0).putInt((int) e.crc).putInt((int) e.packedSize).putInt((int) e.size);
        header.putShort((short) name.length).putShort((short) 0).put(name);
        return header.array();
    }

    private static byte[] central(Entry e, int offset) {
        byte[] name = e.name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = little(46 + name.length);
        header.putInt(0x02014b50).put((byte) 20).put((byte) 3).putShort((short) 20);
        header.putShort((short) e.flags).putShort((short) e.method).putInt(0);
        header.putInt((int) e.crc).putInt((int) e.packedSize).putInt((int) e.size);
        header.putShort((short) name.length).putShort((short) 0).putShort((short) 0);
        header.putShort((short) 0).putShort((short) 0).putInt(e.unixMode << 16);
        header.putInt(offset).put(name);
        return header.array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long checksum(byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(data);
        return crc.getValue();
    }

    private static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
