package org.civicstore.certification.artifact.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.civicstore.certification.artifact.ContainerInspector;
import org.civicstore.certification.artifact.DocumentParsers;
import org.civicstore.certification.artifact.MediaTypes;
import org.civicstore.certification.artifact.preview.Preview.Refusal;
import org.civicstore.certification.picture.PictureDrawing;
import org.civicstore.certification.picture.PictureLimits;
import org.civicstore.certification.picture.PictureReader;
import org.civicstore.certification.picture.UnusablePicture;

/** Makes what is shown of a file. Meant for the child process; what it cannot bear ends that and nothing else. */
public final class PreviewReader {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp");
    /** A scanned document may be a narrow strip; a bomb stays small all the same. */
    private static final PictureLimits PICTURE_LIMITS = new PictureLimits(20_000_000, 1, 12_000, 16_000_000);

    private static final String MACRO_FREE = "application/vnd.openxmlformats-officedocument.";

    private final MediaTypes types = new MediaTypes();
    private final PreviewLimits limits = PreviewLimits.standard();
    private final DocumentParsers parsers = new DocumentParsers();
    private final PdfPages pdf = new PdfPages(limits);
    private final TextMarkup text = new TextMarkup(limits);
    private final WebMarkup web = new WebMarkup(limits);
    private final ArchiveListing archives = new ArchiveListing(limits);
    private final OfficeMarkup office;

    /** @param tempDir for what is unpacked on the way; emptied again */
    public PreviewReader(Path tempDir) {
        this.office = new OfficeMarkup(limits, parsers, tempDir);
    }

    /**
     * Reads a file as far as it is shown.
     *
     * @param fileName tells kinds of text apart, and nothing else
     * @param page from 1, of a file that has pages
     */
    public Preview read(Path file, String fileName, int page) throws IOException {
        if (Files.size(file) > limits.bytes()) {
            return Preview.refused(types.byName(fileName), Refusal.TOO_LARGE);
        }
        String type = types.byContent(file);
        if (type.equals("application/pdf")) {
            return pdf.read(file, page);
        }
        if (page > 1) {
            return Preview.refused(type, Refusal.NO_SUCH_PAGE);
        }
        if (PICTURES.contains(type)) {
            return picture(file, type);
        }
        String plain = withoutMacros(type);
        if (TextMarkup.reads(type)) {
            return text.read(file, type, named(type, fileName));
        }
        if (WebMarkup.reads(type)) {
            return web.read(file, type);
        }
        if (parsers.of(plain).isPresent()) {
            return office.read(file, type, plain);
        }
        return ContainerInspector.looksLikeZip(file) || ArchiveListing.reads(type)
                ? archives.read(file, type)
                : Preview.refused(type, Refusal.UNKNOWN_KIND);
    }

    /** Content alone cannot tell a table or a list of rules from plain text; the name may. */
    private String named(String type, String fileName) throws IOException {
        String named = types.byName(fileName);
        return types.agree(type, named) ? named : type;
    }

    /** The type of the same document without its macros, which are not read anyway. */
    private static String withoutMacros(String type) {
        return switch (type) {
            case "application/vnd.ms-word.document.macroenabled.12" -> MACRO_FREE + "wordprocessingml.document";
            case "application/vnd.ms-excel.sheet.macroenabled.12" -> MACRO_FREE + "spreadsheetml.sheet";
            case "application/vnd.ms-powerpoint.presentation.macroenabled.12" ->
                MACRO_FREE + "presentationml.presentation";
            default -> type;
        };
    }

    private static Preview picture(Path file, String type) throws IOException {
        try {
            return Preview.picture(type, PictureDrawing.large(new PictureReader(PICTURE_LIMITS).read(file)));
        } catch (UnusablePicture e) {
            boolean large = e.rule().equals("picture.too-large") || e.rule().equals("picture.too-heavy");
            return Preview.refused(type, large ? Refusal.TOO_LARGE : Refusal.DAMAGED);
        }
    }
}
