package org.civicstore.certification.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * The protocol between caller and worker. A frame is one byte for its type, four bytes for the length (big endian) and the
 * content. Request: one {@code Q} frame. Answer: one {@code R} frame with the report, then one {@code E} frame with the digest
 * of everything that the report speaks about. An answer without {@code E} does not count.
 */
final class Frames {

    static final byte REQUEST = 'Q';
    static final byte REPORT = 'R';
    static final byte END = 'E';

    private Frames() {}

    static void write(DataOutputStream out, byte type, byte[] content) throws IOException {
        out.writeByte(type);
        out.writeInt(content.length);
        out.write(content);
        out.flush();
    }

    /**
     * Reads a frame of this type.
     *
     * @throws ProtocolBroken when something else comes, or more than {@code limit} bytes
     */
    static byte[] read(DataInputStream in, byte type, long limit) throws IOException, ProtocolBroken {
        try {
            return read(in, in.readByte(), type, limit);
        } catch (EOFException e) {
            throw new ProtocolBroken("it ended before it had answered");
        }
    }

    /** Reads what follows the first byte of a frame, which was {@code found}. */
    static byte[] read(DataInputStream in, byte found, byte type, long limit) throws IOException, ProtocolBroken {
        try {
            if (found != type) {
                throw new ProtocolBroken("it wrote something that is no answer");
            }
            int length = in.readInt();
            if (length < 0 || length > limit) {
                throw new ProtocolBroken("its answer is longer than the " + limit + " bytes that are allowed");
            }
            byte[] content = in.readNBytes(length);
            if (content.length < length) {
                throw new ProtocolBroken("its answer broke off");
            }
            return content;
        } catch (EOFException e) {
            throw new ProtocolBroken("its answer broke off");
        }
    }

    /** The other side does not keep to the protocol. */
    static final class ProtocolBroken extends Exception {
        private static final long serialVersionUID = 1L;

        ProtocolBroken(String message) {
            super(message);
        }
    }
}
