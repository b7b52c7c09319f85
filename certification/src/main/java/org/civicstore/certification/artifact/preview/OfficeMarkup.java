package org.civicstore.certification.artifact.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.civicstore.certification.artifact.ContainerDefect;
import org.civicstore.certification.artifact.ContainerInspector;
import org.civicstore.certification.artifact.ContainerLimits;
import org.civicstore.certification.artifact.DocumentParsers;
import org.civicstore.certification.artifact.DocumentReader;
import org.civicstore.certification.artifact.HiddenContent;
import org.civicstore.certification.artifact.preview.Preview.LeftOut;
import org.civicstore.certification.artifact.preview.Preview.Refusal;
import org.jsoup.Jsoup;
import org.xml.sax.SAXException;

/** Shows office documents by their headings, paragraphs, tables and pictures. */
final class OfficeMarkup {
    private final PreviewLimits limits;
    private final DocumentParsers parsers;
    private final ContainerInspector containers;

    OfficeMarkup(PreviewLimits limits, DocumentParsers parsers, Path tempDir) {
        this.limits = limits;
        this.parsers = parsers;
        this.containers = new ContainerInspector(tempDir, ContainerLimits.document());
    }

    /**
     * Reads a document.
     *
     * @param type of its content
     * @param readAs the type whose parser reads it
     */
    Preview read(Path file, String type, String readAs) throws IOException {
        if (ContainerInspector.looksLikeZip(file)) {
            List<ContainerDefect> defects = containers.inspect(file).defects();
            if (!defects.isEmpty()) {
                boolean encrypted = defects.stream().anyMatch(one -> one.rule().equals("container.encrypted"));
                return Preview.refused(type, encrypted ? Refusal.ENCRYPTED : Refusal.DANGEROUS);
            }
        }
        Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
        if (HiddenContent.macros(file)) {
            leftOut.add(LeftOut.ACTIVE);
        }
        return parse(file, type, parsers.of(readAs).orElseThrow(), leftOut);
    }

    private Preview parse(Path file, String type, Parser parser, Set<LeftOut> leftOut) throws IOException {
        LimitedBytes written = new LimitedBytes(limits.markup());
        InnerPictures pictures = new InnerPictures(limits.pictures());
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, type);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            ToHTMLContentHandler out = new ToHTMLContentHandler(written, StandardCharsets.UTF_8.name());
            parser.parse(in, new SecureContentHandler(out, in), metadata, DocumentParsers.context(pictures));
        } catch (EncryptedDocumentException e) {
            return Preview.refused(type, Refusal.ENCRYPTED);
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            if (DocumentReader.encryptedInside(e)) {
                return Preview.refused(type, Refusal.ENCRYPTED);
            }
            if (!written.full()) {
                return Preview.refused(type, Refusal.DAMAGED);
            }
            leftOut.add(LeftOut.REST);
        }
        if (pictures.leftOut()) {
            leftOut.add(LeftOut.ATTACHMENTS);
        }
        SafeMarkup.Cleaned cleaned = SafeMarkup.of(Jsoup.parse(written.text()), pictures.drawn());
        leftOut.addAll(cleaned.leftOut());
        return Preview.markup(type, cleaned.markup(), leftOut);
    }
}
