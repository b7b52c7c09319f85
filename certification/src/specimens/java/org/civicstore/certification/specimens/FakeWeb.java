package org.civicstore.certification.specimens;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A web server on a free port of this machine that sends exactly the bytes a test wants, one answer to a connection. */
public final class FakeWeb implements AutoCloseable {

    /** Writes an answer as slowly and as wrongly as it likes. */
    @FunctionalInterface
    public interface Reply {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    /** With this byte a client begins TLS (RFC 8446, 5.1), which a plain server takes for a broken request. */
    private static final int TLS_HANDSHAKE = 22;

    private final ServerSocket server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private FakeWeb(ServerSocket server) {
        this.server = server;
        Thread.ofPlatform().daemon().name("fake-web").start(this::serve);
    }

    public static FakeWeb plain() throws IOException {
        return new FakeWeb(new ServerSocket(0, 20, InetAddress.getLoopbackAddress()));
    }

    public static FakeWeb secured(SSLContext context, String... protocols) throws IOException {
        SSLServerSocket socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 20, InetAddress.getLoopbackAddress());
        socket.setEnabledProtocols(protocols);
        return new FakeWeb(socket);
    }

    public FakeWeb on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    public FakeWeb on(String path, String head, byte[] body) {
        return on(path, out -> {
            out.write((head + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    public FakeWeb page(String path, String html) {
        return on(
                path,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8));
    }

    public FakeWeb redirect(String path, String location) {
        return on(path, "HTTP/1.1 302 Found\r\nLocation: " + location, new byte[0]);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** What was asked so far, each request as it came. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().name("fake-web-answer").start(() -> answer(socket));
            } catch (IOException e) {
                // The test closed the server.
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            String request = head(socket.getInputStream());
            if (!request.isEmpty()) {
                requests.add(request);
                replies.getOrDefault(request.split(" ", 3)[1], FakeWeb::missing).to(socket.getOutputStream());
            }
        } catch (IOException e) {
            // The client went away, as it may.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void missing(OutputStream out) throws IOException {
        out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (head.isEmpty() && c == TLS_HANDSHAKE) {
                return "GET /tls HTTP/1.1";
            }
            head.append((char) c);
            if (head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }
}
