package org.civicstore.certification.artifact;

/**
 * One entry as the central directory describes it (APPNOTE 6.3.10, section 4.3.12). Sizes in bytes.
 *
 * @param name decoded as UTF-8, malformed bytes replaced; compare {@code rawName} when identity matters
 * @param unixMode high half of the external attributes when the entry was made on Unix, else 0
 */
record ZipEntryHeader(
        String name,
        byte[] rawName,
        int flags,
        int method,
        long crc,
        long packedSize,
        long size,
        long localOffset,
        int unixMode) {

    static final int STORED = 0;
    static final int DEFLATED = 8;
    private static final int FLAG_ENCRYPTED = 1;
    private static final int FLAG_SIZES_FOLLOW = 1 << 3;
    private static final int TYPE_MASK = 0xF000;
    private static final int TYPE_SYMLINK = 0xA000;

    boolean encrypted() {
        return (flags & FLAG_ENCRYPTED) != 0;
    }

    /** True when the local header leaves CRC and sizes to a data descriptor behind the data. */
    boolean sizesFollowData() {
        return (flags & FLAG_SIZES_FOLLOW) != 0;
    }

    boolean symlink() {
        return (unixMode & TYPE_MASK) == TYPE_SYMLINK;
    }

    boolean directory() {
        return name.endsWith("/");
    }

    long packedSizeAtLeastOne() {
        return Math.max(1, packedSize);
    }
}
