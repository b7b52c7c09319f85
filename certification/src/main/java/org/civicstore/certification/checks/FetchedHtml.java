package org.civicstore.certification.checks;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.civicstore.certification.fetch.FetchedPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A fetched page as a tree and as the text that a reader sees. Scripts are not run. */
public record FetchedHtml(Document document, String text) {

    /** Less than this is no page but the frame of one that scripts fill. */
    private static final int SOME_TEXT = 200;

    public static FetchedHtml of(FetchedPage page) throws IOException {
        Path file = page.body().orElseThrow().path();
        Parser parser = Parser.htmlParser().setTrackErrors(0).setTrackPosition(true);
        parser.setMaxDepth(512);
        try (var in = Files.newInputStream(file)) {
            Document document = Jsoup.parse(in, charset(page), page.location().toString(), parser);
            return new FetchedHtml(document, document.text().strip());
        }
    }

    public static boolean is(FetchedPage page) {
        return page.mediaType().equals("text/html") || page.mediaType().equals("application/xhtml+xml");
    }

    /** Whether the words come only after scripts ran, which nobody here runs. */
    public boolean needsScripts() {
        return text.length() < SOME_TEXT && !document.select("script").isEmpty();
    }

    public String lowerText() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** As the header states it; jsoup looks into the page itself when there is none. */
    private static @Nullable String charset(FetchedPage page) {
        String[] parts = page.headers().getOrDefault("content-type", "").split("(?i)charset=", 2);
        String name = parts.length < 2
                ? ""
                : parts[1].split(";", 2)[0].replace("\"", "").strip();
        try {
            return name.isEmpty() || !Charset.isSupported(name) ? null : name;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
