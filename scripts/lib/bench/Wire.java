package bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One kept connection that speaks just enough HTTP/1.1: a whole HTTP client would cost more than what it measures. */
final class Wire implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);

    Wire(int port) throws IOException {
        this.channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    }

    /** Status and length of the body, which has come whole and is thrown away. */
    record Answer(int status, long length) {}

    /** @param headers further lines of the head, each with its end */
    Answer get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n", ByteBuffer.allocate(0));
    }

    Answer send(String head, ByteBuffer body) throws IOException {
        write(ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1)));
        write(body);
        buffer.clear();
        int end = -1;
        while (end < 0) {
            read();
            end = endOfHead();
        }
        byte[] bytes = new byte[end];
        buffer.duplicate().flip().get(bytes);
        String answer = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(answer);
        long expected = length.find() ? Long.parseLong(length.group(1)) : 0;
        long come = buffer.position() - end;
        while (come < expected) {
            buffer.clear();
            come += read();
        }
        return new Answer(Integer.parseInt(answer.substring(9, 12)), expected);
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private int read() throws IOException {
        int read = channel.read(buffer);
        if (read < 0) {
            throw new IOException("The answer ended early");
        }
        return read;
    }

    private int endOfHead() {
        for (int at = 3; at < buffer.position(); at++) {
            if (buffer.get(at) == '\n' && buffer.get(at - 1) == '\r' && buffer.get(at - 2) == '\n') {
                return at + 1;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
