package org.civicstore.certification.checks.accessibility;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.finding.Location;
import org.jsoup.nodes.Element;

/** What the styles inside a page say for sure about contrast and reflow. Rather silent than wrong. */
final class StyleRules {

    /** The width at which a page must still do without scrolling sideways: 1280 px at 400 % (SC 1.4.10). */
    private static final int NARROWEST = 320;

    /** More of a kind on one page say nothing new, and to say where each stands takes time. */
    private static final int MOST_OF_A_KIND = 20;

    private static final double ZOOM_NEEDED = 2;
    private static final Pattern ENTRY = Pattern.compile("([a-z-]{2,40})\\s*:\\s*([^;]{1,200})");
    private static final Pattern PIXELS = Pattern.compile("([0-9]{1,6})(?:\\.[0-9]+)?px");
    private static final String MESSAGE_OF_WIDTH = "A part of the page is wider than a small screen (SC 1.4.10).";

    private final HtmlPages.Page page;
    private final Findings findings;
    private final Map<String, Integer> reported = new HashMap<>();

    StyleRules(HtmlPages.Page page, Findings findings) {
        this.page = page;
        this.findings = findings;
    }

    void examine() {
        for (Element viewport : page.document().select("meta[name=viewport]")) {
            viewport(viewport);
        }
        for (Element styled : page.document().select("[style]")) {
            if (!AccessibleNames.isOut(styled)) {
                Map<String, String> style = entries(styled.attr("style"));
                width(styled, style);
                if (!styled.ownText().isBlank()) {
                    contrast(styled, style);
                }
            }
        }
    }

    private void viewport(Element viewport) {
        String content = viewport.attr("content").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        Matcher maximum =
                Pattern.compile("maximum-scale=([0-9]{1,2}(?:\\.[0-9]{1,3})?)").matcher(content);
        boolean narrow = maximum.find() && Double.parseDouble(maximum.group(1)) < ZOOM_NEEDED;
        if (narrow || content.matches(".*user-scalable=(no|0)(,.*)?")) {
            report(
                    "html.zoom",
                    viewport,
                    "The page forbids people to enlarge it (SC 1.4.4).",
                    viewport.attr("content"),
                    "Remove user-scalable and maximum-scale from the viewport.");
        }
    }

    private void width(Element element, Map<String, String> style) {
        for (String property : new String[] {"width", "min-width"}) {
            Matcher pixels = PIXELS.matcher(style.getOrDefault(property, ""));
            boolean scrolls = style.getOrDefault("overflow", style.getOrDefault("overflow-x", ""))
                    .matches("auto|scroll|hidden");
            boolean limited = property.equals("width") && style.containsKey("max-width");
            // Pictures, maps and tables may need both directions, and the criterion lets them.
            boolean excepted = element.is("img, svg, canvas, video, iframe, table, td, th, col, pre")
                    || element.closest("table, svg") != null;
            if (!scrolls
                    && !limited
                    && !excepted
                    && pixels.matches()
                    && Integer.parseInt(pixels.group(1)) > NARROWEST) {
                report(
                        "html.fixed-width",
                        element,
                        MESSAGE_OF_WIDTH,
                        property + ": " + style.get(property),
                        "Give it a width in percent, or a max-width of 100 %.");
            }
        }
    }

    private void contrast(Element element, Map<String, String> style) {
        Optional<Colour> text = Colour.of(style.getOrDefault("color", ""));
        Optional<Colour> ground =
                Colour.of(style.getOrDefault("background-color", style.getOrDefault("background", "")));
        if (text.isEmpty() || ground.isEmpty()) {
            return;
        }
        double ratio = text.get().contrast(ground.get());
        // Large text needs less, and how large it is the style sheets decide.
        double needed = element.is("h1, h2, h3, h4, h5, h6") || style.containsKey("font-size") ? 3 : 4.5;
        if (ratio < needed) {
            report(
                    "html.contrast",
                    element,
                    "Text and background have too little contrast (SC 1.4.3).",
                    "%s on %s: %.1f of %.1f"
                            .formatted(style.get("color"), ground.get(), Math.floor(ratio * 10) / 10, needed)
                            .replace(',', '.'),
                    "Make the text darker or the background lighter, or the other way round.");
        }
    }

    private void report(String rule, Element element, String message, String evidence, String remedy) {
        if (reported.merge(rule, 1, Integer::sum) > MOST_OF_A_KIND) {
            return;
        }
        int line = element.sourceRange().isTracked()
                ? element.sourceRange().start().lineNumber()
                : 0;
        findings.add(rule, new Location(page.name(), line, element.cssSelector()), message, evidence, remedy);
    }

    private static Map<String, String> entries(String style) {
        Map<String, String> entries = new HashMap<>();
        Matcher matcher = ENTRY.matcher(style.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            entries.put(
                    matcher.group(1), matcher.group(2).replace("!important", "").strip());
        }
        return entries;
    }
}
