package org.civicstore.certification.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.Parser;
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

    private final MediaTypes types;
    private final ContainerInspector containers;
    private final DocumentParsers parsers = new DocumentParsers();

    public DocumentReader(MediaTypes types, Path tempDir) {
        this.types = types;
        this.containers = new ContainerInspector(tempDir, ContainerLimits.document());
    }

    /** Reads one document. An I/O failure is ours, never the document's. */
    public DocumentReading read(String evidenceId, Path file) throws IOException {
        String mediaType = types.byContent(file);
        Optional<Parser> parser = parsers.of(mediaType);
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
            parser.parse(in, guarded, metadata, DocumentParsers.context(new NothingEmbedded()));
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

    /** Whether a password was missing somewhere on the way down. */
    public static boolean encryptedInside(Throwable e) {
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
