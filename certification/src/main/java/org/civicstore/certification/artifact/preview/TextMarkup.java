package org.civicstore.certification.artifact.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.civicstore.certification.artifact.preview.Preview.LeftOut;
import org.civicstore.certification.artifact.preview.Preview.Refusal;
import org.jsoup.nodes.Element;
import org.xml.sax.SAXException;

/** Shows text as text, whatever language for machines it is in; separated values as a table. */
final class TextMarkup {
    private static final Set<String> TYPES = Set.of(
            "text/plain",
            "text/markdown",
            "text/x-web-markdown",
            "text/csv",
            "text/tab-separated-values",
            "text/x-yaml",
            "application/yaml",
            "application/json",
            "application/xml",
            "text/xml",
            "image/svg+xml");

    private final PreviewLimits limits;

    TextMarkup(PreviewLimits limits) {
        this.limits = limits;
    }

    static boolean reads(String type) {
        return TYPES.contains(type);
    }

    /** @param named the type that the file's name adds to what its content says */
    Preview read(Path file, String type, String named) throws IOException {
        Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
        WriteOutContentHandler read = new WriteOutContentHandler(limits.markup());
        try (TikaInputStream in = TikaInputStream.get(file)) {
            new TXTParser().parse(in, new BodyContentHandler(read), new Metadata(), new ParseContext());
        } catch (TikaException | SAXException | IOException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                return Preview.refused(type, Refusal.DAMAGED);
            }
            leftOut.add(LeftOut.REST);
        }
        String text = read.toString();
        if (type.equals("image/svg+xml") || type.endsWith("xml") && text.contains("<script")) {
            // Shown by what it says and not by what it would draw: it may hold scripts and call others.
            leftOut.add(LeftOut.ACTIVE);
        }
        Element shown = named.equals("text/csv") ? table(text, leftOut) : new Element("pre").text(text);
        return Preview.markup(named, shown.outerHtml(), leftOut);
    }

    private Element table(String text, Set<LeftOut> leftOut) {
        List<List<String>> rows = SeparatedValues.read(text, limits.rows() + 1);
        if (rows.size() > limits.rows()) {
            leftOut.add(LeftOut.REST);
        }
        Element table = new Element("table");
        for (List<String> row : rows.subList(0, Math.min(rows.size(), limits.rows()))) {
            Element line = table.appendElement("tr");
            row.forEach(cell ->
                    line.appendElement(table.childrenSize() == 1 ? "th" : "td").text(cell));
        }
        return table;
    }
}
