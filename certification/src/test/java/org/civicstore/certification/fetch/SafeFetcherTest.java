package org.civicstore.certification.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.civicstore.certification.fetch.FetchFailure.Kind;
import org.civicstore.certification.specimens.FakeWeb;
import org.civicstore.certification.specimens.TlsKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFetcherTest {

    private static final String HOST = "web.specimen.org";
    private static final TlsKey KEY = new TlsKey(HOST);

    private FakeWeb web;

    @BeforeEach
    void start() throws IOException {
        web = FakeWeb.plain();
    }

    @AfterEach
    void stop() throws IOException {
        web.close();
    }

    /** The names of the specimen lead to this machine, and only they may; everything else is as on the public web. */
    private SafeFetcher fetcher(int port, FetchLimits limits) {
        return new SafeFetcher(new FetchPolicy(
                SafeFetcherTest::known,
                address -> address.isLoopbackAddress() && address.getAddress()[3] == 1
                        || PublicAddresses.contains(address),
                Map.of("http", Set.of(port), "https", Set.of(port)),
                KEY.client(),
                limits));
    }

    private static List<InetAddress> known(String host) throws UnknownHostException {
        return switch (host) {
            case HOST, "other.specimen.org" -> List.of(InetAddress.getByName("127.0.0.1"));
            case "inside.specimen.org" -> List.of(InetAddress.getByName("127.0.0.2"));
            case "both.specimen.org" ->
                List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("192.168.0.1"));
            case "169.254.169.254", "::1", "2130706434" -> List.of(InetAddress.getByName(host));
            default -> throw new UnknownHostException(host);
        };
    }

    private SafeFetcher.Fetched get(String path) {
        return fetcher(web.port(), small(Duration.ofSeconds(10))).get(at(path));
    }

    private static FetchLimits small(Duration time) {
        return new FetchLimits(time, 10_000, 2_000, 5);
    }

    private URI at(String path) {
        return URI.create("http://" + HOST + ":" + web.port() + path);
    }

    private static Kind kind(SafeFetcher.Fetched fetched) {
        return fetched.failure().orElseThrow().kind();
    }

    private static String text(SafeFetcher.Fetched fetched) {
        return new String(fetched.answer().orElseThrow().body(), StandardCharsets.UTF_8);
    }

    @Test
    void fetches_a_page_without_credentials_or_cookies() {
        web.page("/a?b=c", "<h1>Hei</h1>");
        SafeFetcher.Fetched fetched = get("/a?b=c");

        assertThat(text(fetched)).isEqualTo("<h1>Hei</h1>");
        assertThat(fetched.hops()).containsExactly(at("/a?b=c"));
        assertThat(web.requests().getFirst().toLowerCase(Locale.ROOT))
                .startsWith("get /a?b=c http/1.1\r\nhost: web.specimen.org:" + web.port())
                .doesNotContain("cookie", "authorization", "referer");
    }

    @Nested
    class Addresses {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://inside.specimen.org:PORT/",
                    "http://both.specimen.org:PORT/",
                    "http://169.254.169.254:PORT/latest/meta-data",
                    "http://[::1]:PORT/",
                    "http://2130706434:PORT/",
                    "http://web.specimen.org:22/",
                    "http://user:secret@web.specimen.org:PORT/",
                    "ftp://web.specimen.org/",
                    "file:///etc/passwd",
                    "gopher://web.specimen.org:PORT/",
                    "http:web",
                })
        void what_is_not_on_the_public_web_is_never_contacted(String address) {
            web.page("/", "inside");
            SafeFetcher fetcher = fetcher(web.port(), small(Duration.ofSeconds(5)));

            assertThat(kind(fetcher.get(URI.create(address.replace("PORT", "" + web.port())))))
                    .isEqualTo(Kind.REFUSED);
            assertThat(web.requests()).isEmpty();
        }

        @Test
        void the_fetcher_of_the_public_web_refuses_this_machine() {
            SafeFetcher fetcher = SafeFetcher.ofThePublicWeb(small(Duration.ofSeconds(5)));
            for (String address : List.of("http://localhost/", "http://127.0.0.1/", "https://[::1]/", "http://0/")) {
                assertThat(kind(fetcher.get(URI.create(address)))).isEqualTo(Kind.REFUSED);
            }
            assertThat(kind(fetcher.get(URI.create("http://127.0.0.1:" + web.port() + "/"))))
                    .isEqualTo(Kind.REFUSED);
            assertThat(web.requests()).isEmpty();
        }

        @Test
        void a_name_is_looked_up_once_so_that_it_cannot_change_after_it_was_checked() throws IOException {
            AtomicInteger asked = new AtomicInteger();
            Resolver rebinding =
                    _ -> List.of(InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2"));
            web.page("/", "first");
            SafeFetcher fetcher = new SafeFetcher(new FetchPolicy(
                    rebinding,
                    address -> address.getAddress()[3] == 1,
                    Map.of("http", Set.of(web.port())),
                    KEY.client(),
                    small(Duration.ofSeconds(5))));

            assertThat(text(fetcher.get(at("/")))).isEqualTo("first");
            assertThat(asked).hasValue(1);
        }

        @Test
        void a_name_that_nobody_knows_is_unreachable() {
            SafeFetcher fetcher = fetcher(web.port(), small(Duration.ofSeconds(5)));
            assertThat(kind(fetcher.get(URI.create("http://nowhere.specimen.org:" + web.port()))))
                    .isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Nested
    class Redirects {

        @Test
        void are_followed_and_recorded() {
            web.redirect("/a", "b")
                    .redirect("/b", "http://other.specimen.org:" + web.port() + "/c")
                    .page("/c", "there");
            SafeFetcher.Fetched fetched = get("/a");

            assertThat(text(fetched)).isEqualTo("there");
            assertThat(fetched.hops())
                    .containsExactly(at("/a"), at("/b"), URI.create("http://other.specimen.org:" + web.port() + "/c"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://inside.specimen.org:PORT/secret",
                    "http://169.254.169.254:PORT/",
                    "//inside.specimen.org:PORT/",
                    "file:///etc/passwd",
                    "http://web.specimen.org:1/"
                })
        void to_a_closed_address_are_refused_like_the_address_itself(String location) {
            web.redirect("/", location.replace("PORT", "" + web.port())).page("/secret", "inside");

            assertThat(kind(get("/"))).isEqualTo(Kind.REFUSED);
            assertThat(web.requests()).hasSize(1);
        }

        @Test
        void end_after_five() {
            for (int i = 0; i < 7; i++) {
                web.redirect("/" + i, "/" + (i + 1));
            }
            web.page("/6", "the end").redirect("/loop", "/loop");

            assertThat(text(get("/1"))).isEqualTo("the end");
            assertThat(kind(get("/0"))).isEqualTo(Kind.PROTOCOL);
            assertThat(kind(get("/loop"))).isEqualTo(Kind.PROTOCOL);
        }
    }

    @Nested
    class Limits {

        @Test
        void content_is_taken_up_to_the_limit_however_it_is_sent() {
            byte[] fits = new byte[10_000];
            byte[] tooMuch = new byte[10_001];
            web.on("/fits", "HTTP/1.1 200 OK", fits)
                    .on("/stated", "HTTP/1.1 200 OK", tooMuch)
                    .on("/unstated", out -> {
                        out.write("HTTP/1.0 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                        out.write(tooMuch);
                    })
                    .on("/chunked", out -> {
                        out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                        for (int i = 0; i < 11; i++) {
                            out.write("3e8\r\n".getBytes(StandardCharsets.US_ASCII));
                            out.write(new byte[1000]);
                            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                        }
                        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    });

            assertThat(get("/fits").answer().orElseThrow().body()).hasSize(10_000);
            for (String path : List.of("/stated", "/unstated", "/chunked")) {
                assertThat(kind(get(path))).as(path).isEqualTo(Kind.TOO_LARGE);
            }
        }

        @Test
        void compressed_content_is_unpacked_up_to_the_limit() throws IOException {
            String gzip = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip";
            byte[] packed = packed("Personvern ".repeat(100).getBytes(StandardCharsets.UTF_8));
            web.on("/fits", gzip, packed)
                    .on("/bomb", gzip, packed(new byte[5_000_000]))
                    .on("/broken", gzip, new byte[] {1, 2, 3, 4})
                    .on("/cut", gzip, Arrays.copyOf(packed, packed.length - 12))
                    .on("/other", "HTTP/1.1 200 OK\r\nContent-Encoding: br", new byte[] {1});

            assertThat(text(get("/fits"))).startsWith("Personvern").hasSize(1100);
            assertThat(kind(get("/bomb"))).isEqualTo(Kind.TOO_LARGE);
            assertThat(kind(get("/broken"))).isEqualTo(Kind.PROTOCOL);
            assertThat(kind(get("/cut"))).isEqualTo(Kind.PROTOCOL);
            assertThat(kind(get("/other"))).isEqualTo(Kind.PROTOCOL);
        }

        private static byte[] packed(byte[] content) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(content);
            }
            return packed.toByteArray();
        }

        @Test
        void headers_without_end_are_refused() {
            web.on("/many", out -> {
                out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < 100_000; i++) {
                    out.write("X-Filler: more\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            });
            assertThat(kind(get("/many"))).isEqualTo(Kind.TOO_LARGE);
        }

        @Test
        void a_server_that_trickles_is_left_at_the_deadline() {
            web.on("/slow", out -> {
                out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < 200; i++) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(50);
                }
            });
            long start = System.nanoTime();
            SafeFetcher.Fetched fetched =
                    fetcher(web.port(), small(Duration.ofMillis(500))).get(at("/slow"));

            assertThat(fetched.failure()).contains(new FetchFailure(Kind.UNREACHABLE, "The answer took too long."));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "SSH-2.0-OpenSSH_9.9\r\n",
                    "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                    "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
                    "HTTP/1.1 999 OK\r\n\r\n"
                })
        void what_is_no_http_is_refused(String answer) {
            web.on("/", out -> out.write(answer.getBytes(StandardCharsets.US_ASCII)));
            assertThat(kind(get("/"))).isEqualTo(Kind.PROTOCOL);
        }

        @Test
        void an_answer_that_breaks_off_is_unreachable() {
            web.on(
                    "/",
                    out -> out.write(
                            "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort".getBytes(StandardCharsets.US_ASCII)));
            assertThat(kind(get("/"))).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Nested
    class Encryption {

        private SafeFetcher.Fetched secure(FakeWeb server, String host) {
            return fetcher(server.port(), small(Duration.ofSeconds(10)))
                    .get(URI.create("https://" + host + ":" + server.port() + "/"));
        }

        @Test
        void names_the_protocol_that_was_negotiated() throws IOException {
            for (String protocol : List.of("TLSv1.2", "TLSv1.3")) {
                try (FakeWeb server = FakeWeb.secured(KEY.server(), protocol).page("/", "safe")) {
                    SafeFetcher.Fetched fetched = secure(server, HOST);
                    assertThat(text(fetched)).isEqualTo("safe");
                    assertThat(fetched.tls()).isEqualTo(protocol);
                }
            }
        }

        @Test
        void a_certificate_of_another_name_or_of_nobody_known_is_no_encryption() throws IOException {
            try (FakeWeb server = FakeWeb.secured(KEY.server(), "TLSv1.3");
                    FakeWeb stranger = FakeWeb.secured(new TlsKey(HOST).server(), "TLSv1.3")) {
                assertThat(kind(secure(server, "other.specimen.org"))).isEqualTo(Kind.TLS);
                assertThat(kind(secure(stranger, HOST))).isEqualTo(Kind.TLS);
            }
        }

        @Test
        void a_server_that_speaks_plainly_on_the_secure_port_is_no_encryption() {
            assertThat(kind(secure(web, HOST))).isEqualTo(Kind.TLS);
        }

        @Test
        void a_redirect_out_of_encryption_is_refused() throws IOException {
            try (FakeWeb server = FakeWeb.secured(KEY.server(), "TLSv1.3")) {
                server.redirect("/", "http://" + HOST + ":" + server.port() + "/plain");
                assertThat(kind(secure(server, HOST))).isEqualTo(Kind.REFUSED);
            }
        }

        @Test
        void a_probe_ends_with_the_handshake() throws IOException {
            try (FakeWeb server = FakeWeb.secured(KEY.server(), "TLSv1.2")) {
                SafeFetcher fetcher = fetcher(server.port(), small(Duration.ofSeconds(10)));
                assertThat(fetcher.probe(HOST, server.port(), Instant.EPOCH).tls())
                        .isEqualTo("TLSv1.2");
                assertThat(fetcher.probe("inside.specimen.org", server.port(), Instant.EPOCH)
                                .failure()
                                .orElseThrow()
                                .kind())
                        .isEqualTo(Kind.REFUSED);
                assertThat(server.requests()).isEmpty();
            }
        }

        @Test
        void tells_when_the_certificate_of_a_server_ends_and_nothing_of_one_that_cannot_be_asked() throws IOException {
            try (FakeWeb server = FakeWeb.secured(KEY.server(), "TLSv1.3")) {
                SafeFetcher fetcher = fetcher(server.port(), small(Duration.ofSeconds(10)));
                assertThat(fetcher.certificateEnd(HOST, server.port()))
                        .hasValueSatisfying(end -> assertThat(end).isAfter(Instant.now()));
                assertThat(fetcher.certificateEnd("inside.specimen.org", server.port()))
                        .isEmpty();
                assertThat(fetcher.certificateEnd("nowhere.specimen.org", server.port()))
                        .isEmpty();
                assertThat(fetcher.certificateEnd("not a host", server.port())).isEmpty();
            }
            assertThat(fetcher(web.port(), small(Duration.ofSeconds(10))).certificateEnd(HOST, web.port()))
                    .isEmpty();
        }
    }
}
