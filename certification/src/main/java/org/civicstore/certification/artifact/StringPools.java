package org.civicstore.certification.artifact;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Keeps compiled resources from becoming more than the worker can hold: the library that reads them makes room for as much as a
 * string or list says it is long before it looks, makes a copy of each string that overlaps another, and goes round for ever
 * where a part has no length. Source: ResourceTypes.h of the Android platform, {@code ResStringPool_header},
 * {@code ResTable_package}, {@code ResTable_typeSpec} and {@code ResTable_type}.
 */
final class StringPools {

    private static final int STRING_POOL = 0x0001;
    private static final int NONE = 0x0000;
    private static final int TABLE = 0x0002;
    private static final int XML = 0x0003;
    private static final int RESOURCE_MAP = 0x0180;
    private static final int XML_HEADER = 8;
    private static final int PACKAGE = 0x0200;
    private static final int TYPE = 0x0201;
    private static final int TYPE_SPEC = 0x0202;
    private static final int ENTRY_COUNT = 12;
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
     * @throws UnreadablePackage when its strings or lists are longer than it could hold, or a part has no length
     */
    static void requireReasonable(String name, byte[] compiled) throws UnreadablePackage {
        try {
            new StringPools(name, compiled).walk();
        } catch (IndexOutOfBoundsException | ArithmeticException brokenOff) {
            return;
        }
    }

    private void walk() throws UnreadablePackage {
        switch (type(0)) {
            case TABLE -> table(head(0));
            // The library takes the chunk behind these eight bytes for the pool, whatever size the head claims to have.
            case XML, NONE -> xml(XML_HEADER);
            default -> throw UnreadablePackage.failed(name + " cannot be decoded: it is not compiled.");
        }
    }

    private void xml(int pool) throws UnreadablePackage {
        pool(pool);
        int at = pool + size(pool);
        if (at + 8 <= file.limit() && type(at) == RESOURCE_MAP && size(at) > file.limit() - at) {
            throw UnreadablePackage.wrong(name + " declares a longer list than it can hold.");
        }
        while (at + 8 <= file.limit()) {
            at = next(at);
        }
    }

    private void table(int pool) throws UnreadablePackage {
        pool(pool);
        int at = pool + size(pool);
        while (type(at) == PACKAGE) {
            int types = file.getInt(at + TYPE_STRINGS);
            int keys = file.getInt(at + KEY_STRINGS);
            int end = at + head(at);
            for (int strings : new int[] {types, keys}) {
                if (strings > 0) {
                    pool(at + strings);
                    end = at + strings + size(at + strings);
                }
            }
            at = types(end);
        }
    }

    /** What follows the pools of a package; answers where the next package begins. */
    private int types(int from) throws UnreadablePackage {
        int at = from;
        while (type(at) != PACKAGE) {
            if (type(at) == TYPE_SPEC || type(at) == TYPE) {
                int entries = file.getInt(at + ENTRY_COUNT);
                if (entries < 0 || entries > (file.limit() - at) / 4) {
                    throw UnreadablePackage.wrong(name + " declares a longer list than it can hold.");
                }
            }
            at = next(at);
        }
        return at;
    }

    /** The library goes to and fro for ever in chunks that have no length, or a negative one. */
    private int next(int at) throws UnreadablePackage {
        if (size(at) < 8) {
            throw UnreadablePackage.failed(name + " cannot be decoded: a part of it is shorter than its head.");
        }
        return Math.addExact(at, size(at));
    }

    private int type(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    private int head(int at) {
        return Short.toUnsignedInt(file.getShort(at + 2));
    }

    private int size(int at) {
        return file.getInt(at + 4);
    }

    private void pool(int at) throws UnreadablePackage {
        if (type(at) != STRING_POOL) {
            return;
        }
        int count = file.getInt(at + 8);
        if (count < 0 || count > file.limit() / 4) {
            throw UnreadablePackage.wrong(name + " declares more texts than it can hold.");
        }
        boolean utf8 = (file.getInt(at + 16) & UTF8_FLAG) != 0;
        int offsets = at + head(at);
        long strings = at + Integer.toUnsignedLong(file.getInt(at + 20));
        long last = -1;
        for (int i = 0; i < count; i++) {
            long offset = strings + Integer.toUnsignedLong(file.getInt(offsets + 4 * i));
            // The library makes a copy of each but those that lie where the one before lies.
            if (offset != last && offset < file.limit()) {
                spend((int) offset, utf8);
            }
            last = offset;
        }
    }

    private void spend(int at, boolean utf8) throws UnreadablePackage {
        long length;
        try {
            length = utf8 ? bytes(at) : 2 * units(at);
        } catch (IndexOutOfBoundsException brokenOff) {
            // The library stops here.
            return;
        }
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
