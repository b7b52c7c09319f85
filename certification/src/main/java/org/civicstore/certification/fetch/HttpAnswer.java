package org.civicstore.certification.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.civicstore.certification.fetch.FetchFailure.Kind;

/** One HTTP/1.1 answer (RFC 9112) on a connection that is used once. Takes no more than it may. */
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

    static HttpAnswer read(InputStream connection, FetchLimits limits) throws IOException, FetchRefused {
        InputStream in = new BufferedInputStream(connection);
        Head head = new Head(in, limits.maxHeaderBytes());
        int status = head.status();
        Map<String, String> headers = head.headers();
        while (status >= 100 && status < 200) {
            status = head.status();
            headers = head.headers();
        }
        boolean empty = status == 204 || status == 304;
        byte[] raw = empty ? new byte[0] : body(in, head, headers, limits.maxBytes());
        return new HttpAnswer(status, headers, decoded(raw, headers, limits.maxBytes()));
    }

    private static byte[] body(InputStream in, Head head, Map<String, String> headers, int max)
            throws IOException, FetchRefused {
        String transfer = headers.getOrDefault("transfer-encoding", "");
        if (transfer.equalsIgnoreCase("chunked")) {
            return chunked(in, head, max);
        }
        if (!transfer.isEmpty()) {
            throw new FetchRefused(Kind.PROTOCOL, "The server uses the transfer encoding " + transfer + ".");
        }
        String stated = headers.getOrDefault("content-length", "");
        if (stated.isEmpty()) {
            return atMost(in, max);
        }
        if (!stated.matches("[0-9]{1,18}")) {
            throw new FetchRefused(Kind.PROTOCOL, "The server states no usable length.");
        }
        long length = Long.parseLong(stated);
        if (length > max) {
            throw tooLarge(max);
        }
        return exactly(in, (int) length);
    }

    private static byte[] chunked(InputStream in, Head head, int max) throws IOException, FetchRefused {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (true) {
            String size = head.line().split(";", 2)[0].strip();
            if (!size.matches("[0-9A-Fa-f]{1,8}")) {
                throw new FetchRefused(Kind.PROTOCOL, "The server states no usable chunk size.");
            }
            long length = Long.parseLong(size, 16);
            if (length == 0) {
                return whole.toByteArray();
            }
            if (whole.size() + length > max) {
                throw tooLarge(max);
            }
            whole.write(exactly(in, (int) length));
            if (!head.line().isEmpty()) {
                throw new FetchRefused(Kind.PROTOCOL, "A chunk is longer than the server states.");
            }
        }
    }

    private static byte[] decoded(byte[] raw, Map<String, String> headers, int max) throws IOException, FetchRefused {
        String coding = headers.getOrDefault("content-encoding", "identity").toLowerCase(Locale.ROOT);
        if (coding.equals("identity") || raw.length == 0) {
            return raw;
        }
        if (!coding.equals("gzip") && !coding.equals("x-gzip")) {
            throw new FetchRefused(
                    Kind.PROTOCOL, "The server compresses with " + coding + ", which was not asked for.");
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
            return atMost(in, max);
        } catch (ZipException | EOFException e) {
            throw new FetchRefused(Kind.PROTOCOL, "The compressed content is damaged.");
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer broke off");
        }
        return bytes;
    }

    private static byte[] atMost(InputStream in, int max) throws IOException, FetchRefused {
        byte[] bytes = in.readNBytes(max + 1);
        if (bytes.length > max) {
            throw tooLarge(max);
        }
        return bytes;
    }

    private static FetchRefused tooLarge(int max) {
        return new FetchRefused(Kind.TOO_LARGE, "The content is larger than %,d bytes.".formatted(max));
    }

    /** Status line and headers, counted byte by byte. */
    private static final class Head {

        private final InputStream in;
        private int left;

        Head(InputStream in, int limit) {
            this.in = in;
            this.left = limit;
        }

        int status() throws IOException, FetchRefused {
            String line = line();
            if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
                throw new FetchRefused(Kind.PROTOCOL, "The server does not answer with HTTP/1.1.");
            }
            return Integer.parseInt(line.substring(9, 12));
        }

        Map<String, String> headers() throws IOException, FetchRefused {
            Map<String, String> headers = new TreeMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                if (colon < 1) {
                    throw new FetchRefused(Kind.PROTOCOL, "The server sends a malformed header.");
                }
                String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
                headers.merge(name, line.substring(colon + 1).strip(), (one, two) -> one + ", " + two);
            }
            return headers;
        }

        String line() throws IOException, FetchRefused {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new EOFException("the answer broke off");
                }
                if (--left < 0) {
                    throw new FetchRefused(Kind.TOO_LARGE, "The headers are larger than is taken.");
                }
                line.write(b);
            }
            return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
        }
    }
}
