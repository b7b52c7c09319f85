package org.civicstore.certification.artifact.preview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text that is written up to a limit; what comes behind it ends the writing, and what came before stays. */
final class LimitedBytes extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int limit;
    private boolean full;

    LimitedBytes(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int room = Math.min(length, limit - kept.size());
        kept.write(bytes, from, room);
        if (room < length) {
            full = true;
            throw new IOException("More than " + limit + " bytes of mark-up.");
        }
    }

    boolean full() {
        return full;
    }

    String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }
}
