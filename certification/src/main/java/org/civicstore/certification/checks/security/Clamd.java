package org.civicstore.certification.checks.security;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A client of the ClamAV daemon, which should run with {@code AlertExceedsMax yes}. Source: clamd(8), commands {@code zVERSION} and {@code zINSTREAM}. One connection for each
 * question.
 */
public record Clamd(String host, int port, Duration timeout) {

    private static final int CHUNK = 64 * 1024;
    private static final int MAX_REPLY = 4 * 1024;
    private static final String PREFIX = "stream: ";
    private static final String FOUND = " FOUND";

    /** With {@code AlertExceedsMax yes} the daemon says so about what it did not scan whole; without, it says OK. */
    private static final String LIMITS = "Heuristics.Limits.Exceeded";

    /** What the scanner says about a file. */
    public sealed interface Answer {
        /** Nothing known was found. */
        record Clean() implements Answer {}

        /** @param signature the scanner's name for what it found */
        record Infected(String signature) implements Answer {}

        /** The scanner did not come to an answer, for instance because the file exceeds its limit. */
        record Refused(String reason) implements Answer {}
    }

    /** Scanner and database version, as the daemon writes them. */
    public String version() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("zVERSION\0".getBytes(StandardCharsets.US_ASCII));
            String reply = reply(socket.getInputStream());
            if (reply.isEmpty()) {
                throw new IOException("The malware scanner did not tell its version");
            }
            return reply;
        }
    }

    /** Streams the file to the daemon. An answer that is not understood is an I/O failure, never a clean file. */
    public Answer scan(Path file) throws IOException {
        try (Socket socket = connect()) {
            try (InputStream in = Files.newInputStream(file)) {
                stream(in, socket);
            } catch (IOException e) {
                // The daemon closes its side when a stream exceeds its limit; what it said first explains why.
                String reply = replyAfterFailure(socket);
                if (reply.isEmpty()) {
                    throw e;
                }
                return understand(reply);
            }
            return understand(reply(socket.getInputStream()));
        }
    }

    private static void stream(InputStream in, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK + 4));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = new byte[CHUNK];
        for (int n = in.readNBytes(chunk, 0, CHUNK); n > 0; n = in.readNBytes(chunk, 0, CHUNK)) {
            out.writeInt(n);
            out.write(chunk, 0, n);
        }
        out.writeInt(0);
        out.flush();
    }

    private static Answer understand(String reply) throws IOException {
        if (reply.equals(PREFIX + "OK")) {
            return new Answer.Clean();
        }
        if (reply.startsWith(PREFIX) && reply.endsWith(FOUND)) {
            String signature = reply.substring(PREFIX.length(), reply.length() - FOUND.length());
            return signature.startsWith(LIMITS) ? new Answer.Refused(signature) : new Answer.Infected(signature);
        }
        if (reply.endsWith("ERROR")) {
            return new Answer.Refused(reply);
        }
        throw new IOException("The malware scanner's answer is not understood: \"" + reply + "\"");
    }

    private static String replyAfterFailure(Socket socket) {
        try {
            return reply(socket.getInputStream());
        } catch (IOException e) {
            return "";
        }
    }

    private static String reply(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_REPLY);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            socket.setSoTimeout((int) timeout.toMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw new IOException("The malware scanner at " + host + ":" + port + " cannot be reached", e);
        }
    }
}
