package org.civicstore.review.statement;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.civicstore.shared.text.Languages;

/** Prints a letter as a tagged PDF with title and language (PDF/UA-1, ISO 14289-1). The font lies beside it: PDF/UA wants it embedded. */
final class LetterDocument {
    private static final String FAMILY = "Letter";
    private static final String STYLE = """
        @page { size: A4; margin: 25mm 22mm 22mm 25mm; @bottom-right { content: counter(page) ' / ' counter(pages);
          font-family: Letter; font-size: 9pt; color: #4a5560; } }
        body { font-family: Letter; font-size: 11pt; line-height: 1.45; color: #16202a; }
        .store { font-weight: 700; font-size: 12pt; color: #143c5a; margin: 0 0 14mm; }
        .to { margin: 0 0 1mm; }
        .reference { color: #4a5560; margin: 0 0 9mm; }
        h1 { font-size: 19pt; line-height: 1.25; margin: 0 0 6mm; }
        h2 { font-size: 12.5pt; margin: 6mm 0 1.5mm; page-break-after: avoid; }
        p { margin: 0 0 2mm; orphans: 2; widows: 2; }
        ul { margin: 1mm 0 2mm; padding-left: 5mm; }
        li { margin: 0 0 1.5mm; }
        """;

    static {
        // It tells each step of its work on the console; what goes wrong is thrown.
        XRLog.setLoggingEnabled(false);
    }

    private LetterDocument() {}

    /** @param store its name */
    static byte[] pdf(Letter letter, String store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer(store)
                // Nothing is fetched: the document is made of its own text alone.
                .useUriResolver((base, uri) -> null)
                .useFont(() -> font("regular"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> font("bold"), FAMILY, 700, FontStyle.NORMAL, true)
                .withHtmlContent(html(letter, store), null)
                .toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("A letter cannot be printed", e);
        }
        return out.toByteArray();
    }

    private static InputStream font(String weight) {
        return Objects.requireNonNull(
                LetterDocument.class.getResourceAsStream("/letter/atkinson-" + weight + ".ttf"), weight);
    }

    private static String html(Letter letter, String store) {
        StringBuilder html = new StringBuilder("<html lang=\"" + letter.language() + "\" dir=\""
                + Languages.direction(letter.language()) + "\"><head><title>" + text(letter.title())
                + "</title><meta name=\"author\" content=\"" + text(store) + "\"/><meta name=\"subject\" content=\""
                + text(letter.reference()) + "\"/><meta name=\"description\" content=\"" + text(letter.title())
                + "\"/><style>" + STYLE + "</style></head><body>");
        element(html, "p class=\"store\"", store);
        element(html, "p class=\"to\"", letter.addressee());
        element(html, "p class=\"reference\"", letter.reference());
        element(html, "h1", letter.title());
        for (Letter.Section section : letter.sections()) {
            element(html, "h2", section.heading());
            section.paragraphs().forEach(paragraph -> element(html, "p", paragraph));
            if (!section.items().isEmpty()) {
                html.append("<ul>");
                section.items().forEach(item -> element(html, "li", item));
                html.append("</ul>");
            }
        }
        return html.append("</body></html>").toString();
    }

    private static void element(StringBuilder html, String tag, String content) {
        html.append('<')
                .append(tag)
                .append('>')
                .append(text(content))
                .append("</")
                .append(tag.split(" ")[0])
                .append('>');
    }

    /** Escaped; without what XML cannot hold, and with a space that the font knows. */
    private static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case 0x202F -> escaped.append('\u00A0');
                default -> escaped.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
            }
        });
        return escaped.toString();
    }
}
