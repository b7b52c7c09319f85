package org.civicstore.certification.artifact.preview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.civicstore.certification.artifact.preview.Preview.LeftOut;
import org.jsoup.Jsoup;

/** Shows pages of the web by what they say. */
final class WebMarkup {
    private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml");

    private final PreviewLimits limits;

    WebMarkup(PreviewLimits limits) {
        this.limits = limits;
    }

    static boolean reads(String type) {
        return TYPES.contains(type);
    }

    Preview read(Path file, String type) throws IOException {
        Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(limits.markup());
        }
        if (bytes.length < Files.size(file)) {
            leftOut.add(LeftOut.REST);
        }
        SafeMarkup.Cleaned cleaned = SafeMarkup.of(Jsoup.parse(new ByteArrayInputStream(bytes), null, ""), Map.of());
        leftOut.addAll(cleaned.leftOut());
        return Preview.markup(type, cleaned.markup(), leftOut);
    }
}
