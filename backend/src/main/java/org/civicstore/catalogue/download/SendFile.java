package org.civicstore.catalogue.download;

import org.civicstore.shared.storage.Digest;

/**
 * An order from the controller to {@link SendFileHandler}, in a header that never leaves the process: which bytes of
 * which blob make up the body. The same idea as a proxy's {@code X-Accel-Redirect}, without the proxy.
 *
 * @param body whether the body is sent at all; not for HEAD
 */
record SendFile(Digest digest, ByteRange range, boolean body) {
    static final String HEADER = "x-civicstore-send-file";

    String asHeader() {
        return digest.hex() + ' ' + range.first() + ' ' + range.length() + ' ' + body;
    }

    static SendFile parse(String header) {
        String[] parts = header.split(" ");
        return new SendFile(
                Digest.of(parts[0]),
                new ByteRange(Long.parseLong(parts[1]), Long.parseLong(parts[2])),
                Boolean.parseBoolean(parts[3]));
    }
}
