package org.civicstore.certification.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.civicstore.certification.finding.DocumentFacts;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Takes the plain text out of PDF, office, text and HTML documents. What is embedded in a document is not opened: nobody
 * reads evidence that hides in an attachment, and each level costs more than the one above.
 */
public final class DocumentReader {

    private static final long PDF_MEMORY = 32L * 1024 * 1024;
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaTypes types;
    private final ContainerInspector containers;
    private final Map<String, Parser> parsers;

    public DocumentReader(MediaTypes types, Path tempDir) {
        this.types = types;
        this.containers = new ContainerInspector(tempDir, ContainerLimits.document());
        // Named one by one: a parser that is not here cannot be reached by a hostile file.
        Parser ooxml = new OOXMLParser();
        Parser office = new OfficeParser();
        Parser open = new OpenDocumentParser();
        this.parsers = Map.ofEntries(
                Map.entry("application/pdf", new PDFParser()),
                Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ooxml),
                Map.entry(SPREADSHEET, ooxml),
                Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", ooxml),
                Map.entry("application/msword", office),
                Map.entry("application/vnd.ms-excel", office),
                Map.entry("application/vnd.ms-powerpoint", office),
                Map.entry("application/x-tika-ooxml-protected", office),
                Map.entry("application/vnd.oasis.opendocument.text", open),
                Map.entry("application/vnd.oasis.opendocument.spreadsheet", open),
                Map.entry("application/vnd.oasis.opendocument.presentation", open),
                Map.entry("application/rtf", new RTFParser()),
                Map.entry("text/html", new JSoupParser()),
                Map.entry("application/xhtml+xml", new JSoupParser()),
                Map.entry("text/plain", new TXTParser()));
    }

    /** Reads one document. An I/O failure is ours, never the document's. */
    public DocumentReading read(String evidenceId, Path file) throws IOException {
        String mediaType = types.byContent(file);
        Optional<Parser> parser = Optional.ofNullable(parsers.get(mediaType));
        if (parser.isEmpty()) {
            return new DocumentReading.Unreadable(mediaType, "Documents of type " + mediaType + " are not read.");
        }
        if (ContainerInspector.looksLikeZip(file)) {
            List<ContainerDefect> defects = containers.inspect(file).defects();
            if (!defects.isEmpty()) {
                boolean encrypted = defects.stream().anyMatch(d -> d.rule().equals("container.encrypted"));
                return encrypted
                        ? new DocumentReading.Encrypted(mediaType)
                        : new DocumentReading.Unreadable(
                                mediaType, defects.getFirst().message());
            }
        }
        Optional<String> hidden = HiddenContent.in(file);
        return hidden.isPresent()
                ? new DocumentReading.Unreadable(mediaType, hidden.get())
                : parse(evidenceId, file, mediaType, parser.get());
    }

    private static DocumentReading parse(String evidenceId, Path file, String mediaType, Parser parser)
            throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, mediaType);
        WriteOutContentHandler text = new WriteOutContentHandler(DocumentFacts.TEXT_LIMIT);
        boolean truncated = false;
        try (TikaInputStream in = TikaInputStream.get(file)) {
            ContentHandler guarded = new SecureContentHandler(new BodyContentHandler(text), in);
            parser.parse(in, guarded, metadata, context());
        } catch (EncryptedDocumentException e) {
            return new DocumentReading.Encrypted(mediaType);
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            // The file is known to be there and readable, so a failure while parsing is about its content.
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                return encryptedInside(e)
                        ? new DocumentReading.Encrypted(mediaType)
                        : new DocumentReading.Unreadable(mediaType, "The document cannot be read: " + reason(e));
            }
            truncated = true;
        }
        return new DocumentReading.Readable(facts(evidenceId, mediaType, metadata, text.toString(), truncated));
    }

    private static DocumentFacts facts(
            String evidenceId, String mediaType, Metadata metadata, String text, boolean truncated) {
        return new DocumentFacts(
                evidenceId,
                mediaType,
                first(metadata, TikaCoreProperties.TITLE.getName()),
                pages(metadata),
                language(metadata),
                text.strip(),
                truncated);
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setMaxMainMemoryBytes(PDF_MEMORY);
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        context.set(PDFParserConfig.class, pdf);
        OfficeParserConfig office = new OfficeParserConfig();
        // Streaming: the other readers build the whole document in memory.
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static boolean encryptedInside(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = Optional.ofNullable(cause.getMessage()).orElse("");
        return cause.getClass().getSimpleName() + " " + (message.length() > 200 ? message.substring(0, 200) : message);
    }

    private static String first(Metadata metadata, String key) {
        String value = Optional.ofNullable(metadata.get(key)).orElse("").strip();
        return value.length() > 300 ? value.substring(0, 300) : value;
    }

    private static String language(Metadata metadata) {
        String tag = Locale.forLanguageTag(
                        first(metadata, TikaCoreProperties.LANGUAGE.getName()).replace('_', '-'))
                .toLanguageTag();
        return tag.equals("und") ? "" : tag;
    }

    private static int pages(Metadata metadata) {
        for (String key : List.of("xmpTPg:NPages", "meta:page-count", "Page-Count", "meta:slide-count")) {
            String value = first(metadata, key);
            if (value.matches("[0-9]{1,6}")) {
                return Integer.parseInt(value);
            }
        }
        return 0;
    }

    /** Leaves attachments, pictures and macros closed. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // never asked to, see above
        }
    }
}
