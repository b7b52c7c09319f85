package org.civicstore.certification.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.civicstore.certification.fetch.FetchFailure.Kind;

/**
 * The only way to the web. Vendors name the addresses, so each is a possible attack on the network that the store stands in
 * (server-side request forgery, CWE-918): a name is looked up once, every address it has must be public, and the connection
 * goes to the address that was checked, not to the name again. Redirects go through the same door. Sends no credentials and
 * keeps no cookies.
 */
public final class SafeFetcher {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final FetchPolicy policy;

    SafeFetcher(FetchPolicy policy) {
        this.policy = policy;
    }

    /** Public addresses only, http on port 80 and https on port 443. */
    public static SafeFetcher ofThePublicWeb(FetchLimits limits) {
        try {
            return new SafeFetcher(new FetchPolicy(
                    Resolver.ofTheSystem(),
                    PublicAddresses::contains,
                    Map.of("http", Set.of(80), "https", Set.of(443)),
                    SSLContext.getDefault(),
                    limits));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has a default TLS context", impossible);
        }
    }

    /**
     * What came of one address.
     *
     * @param hops every address that was asked
     */
    record Fetched(List<URI> hops, String tls, Optional<HttpAnswer> answer, Optional<FetchFailure> failure) {}

    Fetched get(URI address) {
        List<URI> hops = new ArrayList<>();
        Deadline deadline = new Deadline(policy.limits().time());
        URI next = address;
        try {
            while (true) {
                Target target = target(next);
                hops.add(next);
                Reply reply = ask(target, deadline);
                Optional<URI> redirect = redirect(next, reply.answer());
                if (redirect.isEmpty()) {
                    return new Fetched(hops, reply.tls(), Optional.of(reply.answer()), Optional.empty());
                }
                if (hops.size() > policy.limits().maxRedirects()) {
                    throw new FetchRefused(Kind.PROTOCOL, "The redirects do not end.");
                }
                next = redirect.get();
            }
        } catch (FetchRefused e) {
            return new Fetched(hops, "", Optional.empty(), Optional.of(e.failure()));
        } catch (SSLException e) {
            return new Fetched(hops, "", Optional.empty(), Optional.of(failure(Kind.TLS, e, deadline)));
        } catch (IOException e) {
            return new Fetched(hops, "", Optional.empty(), Optional.of(failure(Kind.UNREACHABLE, e, deadline)));
        }
    }

    /** The TLS protocol that a server negotiates, or why it negotiates none. */
    ProbedEndpoint probe(String host, int port, Instant at) {
        Deadline deadline = new Deadline(policy.limits().time());
        try {
            Target target = target(URI.create("https://" + host + ":" + port + "/"));
            try (Connection connection = connect(target, deadline)) {
                return new ProbedEndpoint(host, port, at, connection.protocol(), Optional.empty());
            }
        } catch (FetchRefused e) {
            return new ProbedEndpoint(host, port, at, "", Optional.of(e.failure()));
        } catch (SSLException e) {
            return new ProbedEndpoint(host, port, at, "", Optional.of(failure(Kind.TLS, e, deadline)));
        } catch (IOException e) {
            return new ProbedEndpoint(host, port, at, "", Optional.of(failure(Kind.UNREACHABLE, e, deadline)));
        }
    }

    /** Until when the certificate of a server is valid; nothing when no connection comes about. */
    public Optional<Instant> certificateEnd(String host, int port) {
        try {
            Target target = target(URI.create("https://" + host + ":" + port + "/"));
            try (Connection connection =
                    connect(target, new Deadline(policy.limits().time()))) {
                return connection.certificateEnd();
            }
        } catch (FetchRefused | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Target(URI address, String host, int port, boolean secure) {}

    private record Reply(HttpAnswer answer, String tls) {}

    private record Connection(Socket socket, Closeable watch) implements Closeable {

        String protocol() {
            return socket instanceof SSLSocket secured ? secured.getSession().getProtocol() : "";
        }

        Optional<Instant> certificateEnd() throws SSLPeerUnverifiedException {
            return socket instanceof SSLSocket secured
                            && secured.getSession().getPeerCertificates()[0] instanceof X509Certificate own
                    ? Optional.of(own.getNotAfter().toInstant())
                    : Optional.empty();
        }

        @Override
        public void close() throws IOException {
            watch.close();
            socket.close();
        }
    }

    private Target target(URI address) throws FetchRefused {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        Set<Integer> ports = policy.ports().getOrDefault(scheme, Set.of());
        String host = Optional.ofNullable(address.getHost()).orElse("");
        if (ports.isEmpty() || host.isEmpty()) {
            throw new FetchRefused(Kind.REFUSED, "Only http and https addresses with a host are fetched.");
        }
        if (address.getRawUserInfo() != null) {
            throw new FetchRefused(Kind.REFUSED, "Addresses with a user name or password are not fetched.");
        }
        boolean secure = scheme.equals("https");
        int port = address.getPort() < 0 ? (secure ? 443 : 80) : address.getPort();
        if (!ports.contains(port)) {
            throw new FetchRefused(Kind.REFUSED, "Port " + port + " is not contacted for " + scheme + ".");
        }
        return new Target(address, host, port, secure);
    }

    private Reply ask(Target target, Deadline deadline) throws IOException, FetchRefused {
        try (Connection connection = connect(target, deadline)) {
            OutputStream out = connection.socket().getOutputStream();
            out.write(request(target).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            HttpAnswer answer = HttpAnswer.read(connection.socket().getInputStream(), policy.limits());
            return new Reply(answer, connection.protocol());
        }
    }

    private static String request(Target target) {
        URI ascii = URI.create(target.address().toASCIIString());
        String path = Optional.ofNullable(ascii.getRawPath())
                .filter(p -> !p.isEmpty())
                .orElse("/");
        String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        boolean usual = target.port() == (target.secure() ? 443 : 80);
        return "GET " + path + query + " HTTP/1.1\r\n"
                + "Host: " + target.host() + (usual ? "" : ":" + target.port()) + "\r\n"
                + "User-Agent: CivicStore-certification/1\r\n"
                + "Accept: text/html, application/manifest+json, text/plain, */*;q=0.5\r\n"
                + "Accept-Language: nb, en;q=0.8, *;q=0.5\r\n"
                + "Accept-Encoding: gzip\r\n"
                + "Connection: close\r\n\r\n";
    }

    private Connection connect(Target target, Deadline deadline) throws IOException, FetchRefused {
        InetAddress address = resolve(target.host(), deadline);
        Socket plain = new Socket();
        Closeable watch = deadline.watch(plain);
        try {
            plain.connect(new InetSocketAddress(address, target.port()), deadline.millisLeft());
            return new Connection(target.secure() ? secured(plain, target) : plain, watch);
        } catch (IOException | RuntimeException e) {
            watch.close();
            plain.close();
            throw e;
        }
    }

    private Socket secured(Socket plain, Target target) throws IOException {
        SSLSocket socket =
                (SSLSocket) policy.tls().getSocketFactory().createSocket(plain, target.host(), target.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (target.host().matches("(?=.*[A-Za-z])[A-Za-z0-9.-]+")) {
            parameters.setServerNames(List.of(new SNIHostName(target.host())));
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** One address to connect to. When any address of the name is closed, the name is not to be trusted with the others. */
    private InetAddress resolve(String host, Deadline deadline) throws IOException, FetchRefused {
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        FutureTask<List<InetAddress>> lookUp =
                new FutureTask<>(() -> policy.resolver().resolve(bare));
        Thread.ofPlatform().daemon().name("look-up").start(lookUp);
        List<InetAddress> addresses;
        try {
            addresses = lookUp.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the fetch was interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnknownHostException("the name " + host + " cannot be looked up");
        }
        if (addresses.isEmpty() || !addresses.stream().allMatch(policy.reachable())) {
            throw new FetchRefused(
                    Kind.REFUSED, "The host " + host + " leads to an address that is not on the public internet.");
        }
        return addresses.getFirst();
    }

    private static Optional<URI> redirect(URI from, HttpAnswer answer) throws FetchRefused {
        boolean moves = Set.of(301, 302, 303, 307, 308).contains(answer.status());
        String location = answer.headers().getOrDefault("location", "");
        if (!moves || location.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI to = from.resolve(location);
            if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(to.getScheme())) {
                throw new FetchRefused(Kind.REFUSED, "The page redirects from https to an address without encryption.");
            }
            return Optional.of(to);
        } catch (IllegalArgumentException e) {
            throw new FetchRefused(Kind.PROTOCOL, "The page redirects to a malformed address.");
        }
    }

    private static FetchFailure failure(Kind kind, IOException e, Deadline deadline) {
        if (deadline.isOver()) {
            return new FetchFailure(Kind.UNREACHABLE, "The answer took too long.");
        }
        String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return new FetchFailure(kind, message.length() > 200 ? message.substring(0, 200) : message);
    }
}
