package org.civicstore.certification.specimens;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.fetch.FetchFailure;
import org.civicstore.certification.fetch.FetchedPage;
import org.civicstore.certification.fetch.ProbedEndpoint;
import org.civicstore.certification.fetch.WebSnapshot;
import org.civicstore.certification.fetch.WebTargets;
import org.civicstore.certification.manifest.Manifest;

/**
 * A snapshot of the web made of files: {@code web/privacy-notice.html} is what the declared privacy notice answers. What has no
 * file answers 404. {@code web/endpoints.txt} says what the servers of the app negotiated.
 */
public final class SpecimenWeb {

    private SpecimenWeb() {}

    public static WebSnapshot of(Path folder, Manifest declaration) throws IOException {
        List<FetchedPage> pages = new ArrayList<>();
        for (WebTargets.Page target : WebTargets.of(declaration, List.of()).pages()) {
            String name = target.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-');
            Path html = folder.resolve(name + ".html");
            Path text = folder.resolve(name + ".txt");
            if (Files.exists(html)) {
                pages.add(page(target, 200, "text/html", Optional.of(html)));
            } else if (Files.exists(text)) {
                pages.add(page(target, 200, "text/plain", Optional.of(text)));
            } else {
                pages.add(page(target, 404, "text/html", Optional.empty()));
            }
        }
        return new WebSnapshot(Subjects.NOW, pages, endpoints(folder.resolve("endpoints.txt")));
    }

    /** A host in each line, then the protocol that it negotiated, or the kind of failure and its reason. */
    private static List<ProbedEndpoint> endpoints(Path list) throws IOException {
        List<ProbedEndpoint> endpoints = new ArrayList<>();
        for (String line : Files.exists(list) ? Files.readAllLines(list) : List.<String>of()) {
            String[] parts = line.split(" ", 3);
            boolean negotiated = parts[1].startsWith("TLSv");
            Optional<FetchFailure> failure = negotiated
                    ? Optional.empty()
                    : Optional.of(new FetchFailure(FetchFailure.Kind.valueOf(parts[1]), parts[2]));
            endpoints.add(new ProbedEndpoint(parts[0], 443, Subjects.NOW, negotiated ? parts[1] : "", failure));
        }
        return endpoints;
    }

    /** One answer, as a test wants it. */
    public static FetchedPage page(WebTargets.Page target, int status, String type, Optional<Path> content)
            throws IOException {
        Optional<FetchedPage.Body> body = Optional.empty();
        if (content.isPresent()) {
            byte[] bytes = Files.readAllBytes(content.get());
            body = Optional.of(new FetchedPage.Body(content.get(), sha256(bytes), bytes.length));
        }
        URI address = target.address();
        return new FetchedPage(
                target.purpose(),
                address,
                Subjects.NOW,
                List.of(address),
                status,
                Map.of("content-type", type + "; charset=utf-8"),
                "TLSv1.3",
                body,
                Optional.empty());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
