package org.civicstore.devdata;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Writes words as shapes, so that the demo's pictures are the same on machines that have no fonts. */
final class Lettering {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    Lettering() {
        try (InputStream in = Objects.requireNonNull(Lettering.class.getResourceAsStream(FONT), FONT)) {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            this.glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(FONT + " cannot be read", e);
        }
    }

    /** Writes on a line that begins at this point; what would go beyond the width is cut. */
    void write(Graphics2D canvas, String text, double x, double baseline, double size, double width) {
        try {
            double scale = size / font.getUnitsPerEm();
            double at = x;
            for (int character : text.codePoints().toArray()) {
                int glyph = glyphs.getGlyphId(character);
                double advance = font.getHorizontalMetrics().getAdvanceWidth(glyph) * scale;
                if (at + advance > x + width) {
                    return;
                }
                AffineTransform place = AffineTransform.getTranslateInstance(at, baseline);
                place.scale(scale, -scale);
                canvas.fill(place.createTransformedShape(
                        font.getPath(font.getPostScript().getName(glyph))));
                at += advance;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The font cannot be read", e);
        }
    }
}
