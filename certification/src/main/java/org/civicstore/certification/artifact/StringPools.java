package org.civicstore.certification.artifact;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Keeps compiled resources from becoming more text than the worker can hold: the library that reads them makes room for as much
 * as a string says it is long before it looks, and a copy of each of those that overlap. Source: ResourceTypes.h of the Android platform,
 * {@code ResStringPool_header} and {@code ResTable_package}.
 */
final class StringPools {

    private static final int STRING_POOL = 0x0001;
    private static final int NONE = 0x0000;
    private static final int TABLE = 0x0002;
    private static final int XML = 0x0003;
    private static final int RESOURCE_MAP = 0x0180;
    private static final int XML_HEADER = 8;
    private static final int TABLE_HEADER = 12;
    private static final int PACKAGE = 0x0200;
    private static final int POOL_HEADER = 28;
    private static final int TYPE_STRINGS = 268;
    private static final int KEY_STRINGS = 276;
    private static final int UTF8_FLAG = 1 << 8;

    /** Beside as much as the file is long: packers let strings share their ends. */
    private static final int MORE = 1024 * 1024;

    private final ByteBuffer file;
    private final String name;
    private long room;

    private StringPools(String name, byte[] compiled) {
        this.file = ByteBuffer.wrap(compiled).order(ByteOrder.LITTLE_ENDIAN);
        this.name = name;
        this.room = (long) compiled.length + MORE;
    }

    /**
     * @param compiled a compiled XML file or a resource table; what else is wrong with it is for its reader to say
     * @throws UnreadablePackage when its strings are longer than it could hold without overlapping
     */
    static void requireReasonable(String name, byte[] compiled) throws UnreadablePackage {
        try {
            new StringPools(name, compiled).walk();
        } catch (IndexOutOfBoundsException | ArithmeticException brokenOff) {
            return;
        }
    }

    private void walk() throws UnreadablePackage {
        short type = file.getShort(0);
        if (type != TABLE && type != XML && type != NONE) {
            throw UnreadablePackage.failed(name + " cannot be decoded: it is not compiled.");
        }
        // Where the library looks for it, whatever size the head claims to have.
        int at = type == TABLE ? TABLE_HEADER : XML_HEADER;
        pool(at);
        resourceMap(at + POOL_HEADER + file.getInt(at + 4) - Short.toUnsignedInt(file.getShort(at + 2)));
        for (at = next(at); Short.toUnsignedInt(file.getShort(at)) == PACKAGE; at = next(at)) {
            pool(at + file.getInt(at + TYPE_STRINGS));
            pool(at + file.getInt(at + KEY_STRINGS));
        }
    }

    /** The list that follows the pool of an XML file, for which the library makes as much room as its head claims. */
    private void resourceMap(int at) throws UnreadablePackage {
        if (at >= 0
                && at + 8 <= file.limit()
                && Short.toUnsignedInt(file.getShort(at)) == RESOURCE_MAP
                && Integer.toUnsignedLong(file.getInt(at + 4)) > file.limit() - at) {
            throw UnreadablePackage.wrong(name + " declares a longer list than it can hold.");
        }
    }

    private int next(int at) {
        int size = file.getInt(at + 4);
        if (size <= 0) {
            throw new IndexOutOfBoundsException();
        }
        return Math.addExact(at, size);
    }

    private void pool(int at) throws UnreadablePackage {
        if (Short.toUnsignedInt(file.getShort(at)) != STRING_POOL) {
            return;
        }
        int count = file.getInt(at + 8);
        if (count < 0 || count > file.limit() / 4) {
            throw UnreadablePackage.wrong(name + " declares more texts than it can hold.");
        }
        boolean utf8 = (file.getInt(at + 16) & UTF8_FLAG) != 0;
        int strings = at + POOL_HEADER + file.getInt(at + 20) - Short.toUnsignedInt(file.getShort(at + 2));
        int[] offsets = new int[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = file.getInt(at + POOL_HEADER + 4 * i);
        }
        Arrays.sort(offsets);
        for (int i = 0; i < count; i++) {
            if (i == 0 || offsets[i] != offsets[i - 1]) {
                spend(strings + offsets[i], utf8);
            }
        }
    }

    private void spend(int at, boolean utf8) throws UnreadablePackage {
        if (at < 0 || at + 4 > file.limit()) {
            return;
        }
        long length = utf8 ? bytes(at) : 2 * units(at);
        room -= length;
        if (length > file.limit() - at || room < 0) {
            throw UnreadablePackage.wrong(name + " declares more text than it can hold.");
        }
    }

    /** Of a string in UTF-8: behind its length in characters, in one byte or two each. */
    private int bytes(int at) {
        int lies = file.get(at) < 0 ? at + 2 : at + 1;
        int high = file.get(lies);
        return high >= 0 ? high : (high & 0x7F) << 8 | Byte.toUnsignedInt(file.get(lies + 1));
    }

    private long units(int at) {
        int high = file.getShort(at);
        return high >= 0 ? high : (high & 0x7FFFL) << 16 | Short.toUnsignedInt(file.getShort(at + 2));
    }
}
