package org.civicstore.certification.artifact;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets so many bytes through and no more. */
final class Limited extends FilterOutputStream {

    private long left;

    Limited(OutputStream out, long limit) {
        super(out);
        this.left = limit;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        left -= length;
        if (left < 0) {
            throw new Exceeded();
        }
        out.write(bytes, offset, length);
    }

    /** The limit was reached. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
