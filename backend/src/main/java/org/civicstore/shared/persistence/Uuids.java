package org.civicstore.shared.persistence;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as the 16 bytes of a {@code BINARY(16)} column, high byte first, so that UUIDv7 sort by time. */
public final class Uuids {
    private Uuids() {}

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    public static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
