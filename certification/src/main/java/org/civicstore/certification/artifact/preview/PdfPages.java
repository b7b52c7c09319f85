package org.civicstore.certification.artifact.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.civicstore.certification.artifact.preview.Preview.LeftOut;
import org.civicstore.certification.artifact.preview.Preview.Refusal;
import org.civicstore.certification.picture.PictureDrawing;

/** Draws single pages of PDF files. Nothing that a file would do when it is opened is done: a renderer only draws. */
final class PdfPages {
    private static final String TYPE = "application/pdf";
    /** Two dots to a pixel of a page shown 720 pixels wide. */
    private static final float WIDTH = 1_440;

    private final PreviewLimits limits;

    PdfPages(PreviewLimits limits) {
        this.limits = limits;
    }

    Preview read(Path file, int page) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            int shown = Math.min(pages, limits.pages());
            if (page > shown) {
                return Preview.refused(TYPE, Refusal.NO_SUCH_PAGE);
            }
            BufferedImage drawn = new PDFRenderer(document).renderImage(page - 1, scale(document, page), ImageType.RGB);
            return Preview.pages(TYPE, pages, shown, PictureDrawing.large(drawn), leftOut(document, pages > shown));
        } catch (InvalidPasswordException e) {
            return Preview.refused(TYPE, Refusal.ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            // The file is known to be there and readable, so a failure is about its content.
            return Preview.refused(TYPE, Refusal.DAMAGED);
        }
    }

    /** A page may claim to be as large as a house. */
    private float scale(PDDocument document, int page) {
        PDRectangle box = document.getPage(page - 1).getCropBox();
        float width = Math.max(1, Math.min(box.getWidth(), box.getHeight()));
        float area = Math.max(1, box.getWidth()) * Math.max(1, box.getHeight());
        return (float) Math.min(WIDTH / width, Math.sqrt(limits.dots() / (double) area));
    }

    private static Set<LeftOut> leftOut(PDDocument document, boolean more) {
        Set<LeftOut> found = EnumSet.noneOf(LeftOut.class);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDDocumentNameDictionary names = catalog.getNames();
        boolean opens = catalog.getCOSObject().containsKey(COSName.OPEN_ACTION)
                || catalog.getCOSObject().containsKey(COSName.AA);
        if (opens || catalog.getAcroForm() != null || names != null && names.getJavaScript() != null) {
            found.add(LeftOut.ACTIVE);
        }
        if (names != null && names.getEmbeddedFiles() != null) {
            found.add(LeftOut.ATTACHMENTS);
        }
        if (more) {
            found.add(LeftOut.REST);
        }
        return found;
    }
}
