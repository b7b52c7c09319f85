package org.civicstore.certification.artifact.preview;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets so many bytes be read and no more. */
final class AtMost extends FilterInputStream {
    private long left;

    AtMost(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        counted(1);
        return in.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        counted(read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        counted(skipped);
        return skipped;
    }

    private void counted(long bytes) throws Exceeded {
        left -= Math.max(0, bytes);
        if (left < 0) {
            throw new Exceeded();
        }
    }

    /** The limit was reached. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
