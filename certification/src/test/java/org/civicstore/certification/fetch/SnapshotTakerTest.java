package org.civicstore.certification.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.fetch.FetchFailure.Kind;
import org.civicstore.certification.specimens.FakeWeb;
import org.civicstore.certification.specimens.Subjects;
import org.civicstore.certification.specimens.TlsKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTakerTest {

    private static final Clock NOW = Clock.fixed(Subjects.NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private static SnapshotTaker taker(FakeWeb web) {
        return new SnapshotTaker(
                new SafeFetcher(new FetchPolicy(
                        _ -> List.of(InetAddress.getLoopbackAddress()),
                        InetAddress::isLoopbackAddress,
                        Map.of("http", Set.of(web.port()), "https", Set.of(443)),
                        new TlsKey("web.specimen.org").client(),
                        new FetchLimits(Duration.ofSeconds(5), 10_000, 2_000, 5))),
                NOW);
    }

    @Test
    void keeps_content_digest_time_and_the_headers_that_checks_read() throws Exception {
        try (FakeWeb web = FakeWeb.plain()) {
            web.on(
                    "/privacy",
                    "HTTP/1.1 200 OK\r\n"
                            + "Content-Type: Text/HTML; charset=utf-8\r\n"
                            + "X-Robots-Tag: noindex\r\n"
                            + "X-Robots-Tag: nofollow\r\n"
                            + "Set-Cookie: id=1",
                    "abc".getBytes());
            URI address = URI.create("http://web.specimen.org:" + web.port() + "/privacy");
            WebSnapshot snapshot = taker(web)
                    .take(
                            new WebTargets(
                                    List.of(
                                            new WebTargets.Page(WebPurpose.PRIVACY_NOTICE, address),
                                            new WebTargets.Page(WebPurpose.STATUS_PAGE, address),
                                            new WebTargets.Page(WebPurpose.ROBOTS, address.resolve("/robots.txt"))),
                                    List.of()),
                            folder);

            FetchedPage page = snapshot.page(WebPurpose.PRIVACY_NOTICE).orElseThrow();
            assertThat(page.at()).isEqualTo(Subjects.NOW);
            assertThat(page.mediaType()).isEqualTo("text/html");
            assertThat(page.headers()).containsOnlyKeys("content-type", "x-robots-tag");
            assertThat(page.headers()).containsEntry("x-robots-tag", "noindex, nofollow");
            assertThat(page.body().orElseThrow().sha256())
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(Files.readString(page.body().orElseThrow().path())).isEqualTo("abc");
            assertThat(snapshot.page(WebPurpose.ROBOTS).orElseThrow().found()).isFalse();
            // One address is asked once, however many purposes it serves.
            assertThat(web.requests()).hasSize(2);
        }
    }

    @Test
    void survives_as_json_and_tells_when_nothing_was_reached() throws Exception {
        WebSnapshot snapshot;
        try (FakeWeb web = FakeWeb.plain()) {
            snapshot = taker(web)
                    .take(
                            new WebTargets(
                                    List.of(new WebTargets.Page(
                                            WebPurpose.LANDING, URI.create("http://web.specimen.org:1/"))),
                                    List.of()),
                            folder);
        }
        JsonMapper json = CertificationJson.mapper();

        assertThat(snapshot.reachedAnything()).isFalse();
        assertThat(snapshot.pages().getFirst().failure().orElseThrow().kind()).isEqualTo(Kind.REFUSED);
        assertThat(json.readValue(json.writeValueAsBytes(snapshot), WebSnapshot.class))
                .isEqualTo(snapshot);
    }

    @Test
    void wants_every_page_that_is_declared_and_what_the_standards_put_beside_them() {
        WebTargets targets = WebTargets.of(
                Subjects.android()
                        .webApp("https://app.specimen.org/start", Optional.of("https://app.specimen.org/m.json"))
                        .build()
                        .declaration(),
                List.of("api.specimen.org", "api.specimen.org"));

        assertThat(targets.pages())
                .extracting(page -> page.purpose() + " " + page.address())
                .containsExactly(
                        "LANDING https://specimen.civicstore.org/app",
                        "START https://app.specimen.org/start",
                        "ROBOTS https://specimen.civicstore.org/robots.txt",
                        "PRIVACY_NOTICE https://specimen.civicstore.org/privacy",
                        "ACCESSIBILITY_STATEMENT https://specimen.civicstore.org/accessibility",
                        "SECURITY_CONTACT https://specimen.civicstore.org/security",
                        "SECURITY_TXT https://specimen.civicstore.org/.well-known/security.txt",
                        "STATUS_PAGE https://specimen.civicstore.org/status",
                        "WEB_MANIFEST https://app.specimen.org/m.json");
        assertThat(targets.endpoints()).containsExactly("api.specimen.org", "app.specimen.org");
    }

    @Test
    void picks_the_hosts_out_of_an_endpoint_list() {
        EndpointList list = EndpointList.of("""
            # Servers of the app
            api.specimen.org  the service itself
            - https://login.specimen.org/oidc   sign-in
            "CDN.Specimen.org",pictures
            *.tiles.specimen.org  maps
            localhost
            10.0.0.1
            ask help@vendor.org for more
            """);

        assertThat(list.hosts())
                .containsExactly("api.specimen.org", "login.specimen.org", "cdn.specimen.org", ".tiles.specimen.org");
        assertThat(list.contactable()).containsExactly("api.specimen.org", "login.specimen.org", "cdn.specimen.org");
        assertThat(list.covers("a.tiles.specimen.org")).isTrue();
        assertThat(list.covers("specimen.org")).isFalse();
        assertThat(EndpointList.of("a.b.org\n".repeat(100_000)).hosts()).hasSize(1);
    }

    @Test
    void picks_nothing_out_of_a_list_that_is_no_text() throws Exception {
        Path text = Files.writeString(folder.resolve("list.txt"), "tjener.specimen.org  tjenesten på nett");
        Path binary =
                Files.write(folder.resolve("list.pdf"), "%PDF a.specimen.org \0".getBytes(StandardCharsets.US_ASCII));

        assertThat(EndpointList.read(text).contactable()).containsExactly("tjener.specimen.org");
        assertThat(EndpointList.read(binary).contactable()).isEmpty();
    }
}
