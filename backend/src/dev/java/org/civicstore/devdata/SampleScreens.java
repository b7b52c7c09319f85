package org.civicstore.devdata;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Draws what the invented apps look like, in the colours of their tiles. */
final class SampleScreens {
    private static final Color INK = new Color(0x1D2040);
    private static final Color SUBTLE = new Color(0x6A6D86);
    private static final Color LINE = new Color(0xD9DCEA);
    private static final Color GROUND = new Color(0xF5F6FB);
    private static final List<List<Color>> PALETTES = List.of(
            colours(0x0F5568, 0xD0EBF2, 0xA3D5E2),
            colours(0x1F5A3D, 0xD5EADB, 0xAFD8BD),
            colours(0x343F8C, 0xDDE1F8, 0xBFC7F1),
            colours(0x8A2445, 0xFADCE3, 0xF2B9C7),
            colours(0x6B4A00, 0xFFE7A8, 0xFFD05C));

    private final Lettering lettering = new Lettering();

    /**
     * A picture and what it shows.
     *
     * @param words per language
     */
    record Screen(String fileName, byte[] png, Map<String, String> words) {}

    /** Two screens of a phone, and one of a computer for some. */
    List<Screen> of(SampleApp app) {
        List<Color> palette = PALETTES.get(Math.floorMod(app.slug().hashCode(), PALETTES.size()));
        String name = app.name().getOrDefault("nb", app.slug());
        List<String> features = app.features().getOrDefault("nb", List.of(name));
        List<String> inEnglish = app.features().getOrDefault("en", features);
        Screen list = new Screen(
                "list.png",
                drawn(720, 1_440, canvas -> list(canvas, name, features, palette)),
                Map.of(
                        "nb", "Forsiden på telefon: " + String.join(", ", features) + ".",
                        "en", "The front page on a phone: " + String.join(", ", inEnglish) + "."));
        Screen detail = new Screen(
                "detail.png",
                drawn(720, 1_440, canvas -> detail(canvas, features.getFirst(), app, palette)),
                Map.of(
                        "nb", "Skjermen «" + features.getFirst() + "», med en forklaring og en knapp.",
                        "en", "The screen “" + inEnglish.getFirst() + "”, with an explanation and a button."));
        if (app.slug().length() % 3 != 0) {
            return List.of(list, detail);
        }
        Screen desktop = new Screen(
                "desktop.png",
                drawn(1_440, 900, canvas -> desktop(canvas, name, features, palette)),
                Map.of(
                        "nb", "Appen på datamaskin, med meny til venstre og en oversikt per uke.",
                        "en", "The app on a computer, with a menu on the left and an overview by week."));
        return List.of(list, detail, desktop);
    }

    private void list(Graphics2D canvas, String name, List<String> features, List<Color> palette) {
        bar(canvas, name, 720, palette.getFirst());
        for (int i = 0; i < 6; i++) {
            double y = 250 + i * 178;
            card(canvas, 36, y, 648, 154);
            canvas.setColor(palette.get(1 + i % 2));
            canvas.fill(new RoundRectangle2D.Double(64, y + 34, 86, 86, 26, 26));
            canvas.setColor(palette.getFirst());
            canvas.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            canvas.drawArc(90, (int) y + 60, 34, 34, 40 * i, 230);
            canvas.setColor(INK);
            lettering.write(canvas, features.get(i % features.size()), 180, y + 72, 33, 450);
            canvas.setColor(LINE);
            canvas.fill(new RoundRectangle2D.Double(180, y + 98, 300 - 30 * (i % 4), 16, 16, 16));
        }
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 1_330, 720, 110);
        for (int i = 0; i < 4; i++) {
            canvas.setColor(i == 0 ? palette.getFirst() : LINE);
            canvas.fill(new RoundRectangle2D.Double(72 + i * 180, 1_362, 44, 44, 16, 16));
        }
    }

    private void detail(Graphics2D canvas, String title, SampleApp app, List<Color> palette) {
        bar(canvas, title, 720, palette.getFirst());
        card(canvas, 36, 250, 648, 420);
        canvas.setColor(palette.get(1));
        canvas.fill(new RoundRectangle2D.Double(64, 278, 592, 250, 30, 30));
        canvas.setColor(palette.get(2));
        for (int i = 0; i < 7; i++) {
            double high = 60 + Math.floorMod(app.slug().hashCode() >> i, 140);
            canvas.fill(new RoundRectangle2D.Double(100 + i * 78, 510 - high, 44, high, 14, 14));
        }
        canvas.setColor(INK);
        lettering.write(canvas, app.summary().getOrDefault("nb", title), 64, 590, 31, 580);
        canvas.setColor(LINE);
        canvas.fill(new RoundRectangle2D.Double(64, 618, 420, 16, 16, 16));
        for (int i = 0; i < 4; i++) {
            canvas.setColor(i == 1 ? SUBTLE : LINE);
            canvas.fill(new RoundRectangle2D.Double(36, 740 + i * 46, 640 - 90 * (i % 3), 18, 18, 18));
        }
        canvas.setColor(palette.getFirst());
        canvas.fill(new RoundRectangle2D.Double(36, 1_250, 648, 112, 28, 28));
        canvas.setColor(Color.WHITE);
        lettering.write(canvas, "Kom i gang", 276, 1_318, 36, 300);
    }

    private void desktop(Graphics2D canvas, String name, List<String> features, List<Color> palette) {
        canvas.setColor(palette.getFirst());
        canvas.fillRect(0, 0, 320, 900);
        canvas.setColor(Color.WHITE);
        lettering.write(canvas, name, 40, 84, 30, 250);
        for (int i = 0; i < features.size(); i++) {
            canvas.setColor(i == 0 ? palette.get(1) : palette.get(2));
            lettering.write(canvas, features.get(i), 40, 180 + i * 62, 21, 250);
        }
        canvas.setColor(INK);
        lettering.write(canvas, features.getFirst(), 380, 92, 36, 1_000);
        for (int i = 0; i < 3; i++) {
            card(canvas, 380 + i * 340, 140, 316, 170);
            canvas.setColor(palette.get(1 + i % 2));
            canvas.fill(new RoundRectangle2D.Double(404 + i * 340, 168, 56, 56, 18, 18));
            canvas.setColor(LINE);
            canvas.fill(new RoundRectangle2D.Double(404 + i * 340, 250, 200, 14, 14, 14));
        }
        card(canvas, 380, 340, 996, 500);
        for (int i = 0; i < 12; i++) {
            double high = 90 + Math.floorMod(name.hashCode() >> i, 280);
            canvas.setColor(palette.get(i % 3 == 0 ? 0 : 2));
            canvas.fill(new RoundRectangle2D.Double(430 + i * 76, 790 - high, 48, high, 14, 14));
        }
    }

    private void bar(Graphics2D canvas, String title, int width, Color colour) {
        canvas.setColor(colour);
        canvas.fillRect(0, 0, width, 200);
        canvas.setColor(Color.WHITE);
        lettering.write(canvas, title, 40, 142, 44, width - 80);
    }

    private static void card(Graphics2D canvas, double x, double y, double width, double height) {
        canvas.setColor(Color.WHITE);
        canvas.fill(new RoundRectangle2D.Double(x, y, width, height, 32, 32));
        canvas.setColor(LINE);
        canvas.setStroke(new BasicStroke(2));
        canvas.draw(new RoundRectangle2D.Double(x, y, width, height, 32, 32));
    }

    private static byte[] drawn(int width, int height, Consumer<Graphics2D> drawing) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(GROUND);
        canvas.fillRect(0, 0, width, height);
        drawing.accept(canvas);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static List<Color> colours(int strong, int soft, int middle) {
        return List.of(new Color(strong), new Color(soft), new Color(middle));
    }
}
