package org.civicstore.certification.specimens;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Speaks clamd's protocol on a free port of this machine; what it says about a file is up to the test. */
public final class FakeClamd implements AutoCloseable {

    private final ServerSocket server;
    private final Function<byte[], String> verdict;

    /** @param verdict from the bytes of the file to the daemon's reply, such as {@code stream: OK} */
    public FakeClamd(Function<byte[], String> verdict) throws IOException {
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.verdict = verdict;
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                String reply =
                        switch (command(in)) {
                            case "zVERSION" -> "ClamAV 1.4.6/27000/Sat Nov 21 09:00:00 2026";
                            case "zINSTREAM" -> verdict.apply(stream(in));
                            default -> "UNKNOWN COMMAND";
                        };
                socket.getOutputStream().write((reply + "\0").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // The test closed the server or the client went away; the next connection is a new question.
            }
        }
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int c = in.read(); c > 0; c = in.read()) {
            command.append((char) c);
        }
        return command.toString();
    }

    private static byte[] stream(DataInputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int size = in.readInt(); size > 0; size = in.readInt()) {
            bytes.write(in.readNBytes(size));
        }
        return bytes.toByteArray();
    }
}
