package org.civicstore.certification.artifact.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.civicstore.certification.picture.DrawnPicture;
import org.civicstore.certification.picture.PictureDrawing;
import org.civicstore.certification.picture.PictureLimits;
import org.civicstore.certification.picture.PictureReader;
import org.civicstore.certification.picture.UnusablePicture;
import org.xml.sax.ContentHandler;

/** Draws the pictures inside a document anew, and leaves everything else that is inside closed. */
final class InnerPictures implements EmbeddedDocumentExtractor {
    private static final PictureLimits LIMITS = new PictureLimits(8_000_000, 1, 8_000, 8_000_000);
    private static final int TOGETHER = 8_000_000;

    private final int most;
    private final Map<String, DrawnPicture> drawn = new LinkedHashMap<>();
    private int bytes;
    private boolean leftOut;

    InnerPictures(int most) {
        this.most = most;
    }

    /** By the names by which the mark-up refers to them. */
    Map<String, DrawnPicture> drawn() {
        return Map.copyOf(drawn);
    }

    /** Whether something inside is not shown. */
    boolean leftOut() {
        return leftOut;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        boolean wanted =
                name(metadata).filter(InnerPictures::picture).isPresent() && drawn.size() < most && bytes < TOGETHER;
        leftOut |= !wanted;
        return wanted;
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws IOException {
        byte[] content = stream.readNBytes((int) LIMITS.bytes() + 1);
        Path copy = Files.createTempFile("picture", "");
        try {
            Files.write(copy, content);
            DrawnPicture picture = PictureDrawing.large(new PictureReader(LIMITS).read(copy));
            bytes += picture.bytes().length;
            drawn.put(name(metadata).orElseThrow(), picture);
        } catch (UnusablePicture e) {
            leftOut = true;
        } finally {
            Files.delete(copy);
        }
    }

    /** The last part of the name: parsers disagree about the folder. */
    static String plain(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static Optional<String> name(Metadata metadata) {
        return Optional.ofNullable(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY))
                .map(InnerPictures::plain);
    }

    private static boolean picture(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".png") || lower.endsWith(".jpg") || lower.endsWith(".jpeg") || lower.endsWith(".webp");
    }
}
