package org.civicstore.certification.artifact;

import java.util.Map;
import java.util.Optional;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
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

/** The parsers that may meet a document, named one by one: one that is not here cannot be reached by a hostile file. */
public final class DocumentParsers {
    private static final long PDF_MEMORY = 32L * 1024 * 1024;
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private final Map<String, Parser> parsers;

    public DocumentParsers() {
        Parser ooxml = new OOXMLParser();
        Parser office = new OfficeParser();
        Parser open = new OpenDocumentParser();
        this.parsers = Map.ofEntries(
                Map.entry("application/pdf", new PDFParser()),
                Map.entry(OOXML + "wordprocessingml.document", ooxml),
                Map.entry(OOXML + "spreadsheetml.sheet", ooxml),
                Map.entry(OOXML + "presentationml.presentation", ooxml),
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

    /** The one for documents of that type. */
    public Optional<Parser> of(String mediaType) {
        return Optional.ofNullable(parsers.get(mediaType));
    }

    /** How they work: streaming, without recognising letters in pictures. @param embedded what becomes of what is inside */
    public static ParseContext context(EmbeddedDocumentExtractor embedded) {
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
        context.set(EmbeddedDocumentExtractor.class, embedded);
        return context;
    }
}
