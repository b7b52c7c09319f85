package org.civicstore.certification.checks.accessibility;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.civicstore.certification.artifact.ContainerInspector;
import org.civicstore.certification.artifact.ContainerLimits;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.EvidenceFile;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.checks.FetchedHtml;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.fetch.FetchedPage;
import org.civicstore.certification.fetch.WebPurpose;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The HTML pages of a subject: handed in one by one or in a ZIP file, and the first page of a web app where it was fetched. */
final class HtmlPages {

    static final int MAX_PAGES = 200;
    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final Set<String> TYPES = Set.of("url", "screens");
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final int MAX_DEPTH = 512;

    /** One page and the name that findings give it. */
    record Page(String name, Document document) {}

    private final CheckContext context;
    private final List<Page> pages = new ArrayList<>();

    private HtmlPages(CheckContext context) {
        this.context = context;
    }

    static List<Page> of(CheckContext context) throws IOException {
        HtmlPages found = new HtmlPages(context);
        Subject subject = context.subject();
        for (EvidenceFile file : subject.evidence()) {
            if (TYPES.contains(file.type())) {
                found.take(file.fileName(), file.path());
            }
        }
        if (subject.kind() == SubjectKind.WEB_APP && subject.artifact().isPresent()) {
            found.take(
                    subject.artifact().get().fileName(),
                    subject.artifact().get().path());
        }
        for (WebPurpose purpose : List.of(WebPurpose.START, WebPurpose.LANDING)) {
            Optional<FetchedPage> page = subject.web().flatMap(web -> web.page(purpose));
            if (page.isPresent() && page.get().found() && FetchedHtml.is(page.get()) && !found.has(page.get())) {
                found.pages.add(new Page(
                        page.get().location().toString(),
                        FetchedHtml.of(page.get()).document()));
            }
        }
        return List.copyOf(found.pages);
    }

    private boolean has(FetchedPage page) {
        return pages.stream()
                .anyMatch(known -> known.name().equals(page.location().toString()));
    }

    private void take(String name, Path file) throws IOException {
        if (HTML.contains(context.readings().mediaType(file))) {
            try (InputStream in = Files.newInputStream(file)) {
                parse(name, in);
            }
        } else if (ContainerInspector.looksLikeZip(file)
                && new ContainerInspector(context.scratch(), ContainerLimits.document())
                        .inspect(file)
                        .defects()
                        .isEmpty()) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().filter(HtmlPages::isHtml).toList()) {
                    parse(entry.getName(), zip.getInputStream(entry));
                }
            }
        }
    }

    private static boolean isHtml(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return !entry.isDirectory() && (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml"));
    }

    private void parse(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES);
        if (pages.size() < MAX_PAGES) {
            Parser parser = Parser.htmlParser().setTrackPosition(true);
            parser.setMaxDepth(MAX_DEPTH);
            pages.add(new Page(name, Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser)));
        }
    }
}
