package org.civicstore.certification.artifact.preview;

import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.civicstore.certification.artifact.preview.Preview.LeftOut;
import org.civicstore.certification.picture.DrawnPicture;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Mark-up of which only harmless elements are left: nothing that acts, nothing that is fetched, nothing that leads away, no
 * style. Where a link leads is written out, since that is evidence too.
 */
final class SafeMarkup {
    private static final String ACTIVE =
            "script, iframe, frame, object, embed, applet, form, input, button, select, textarea, base,"
                    + " meta[http-equiv], svg, math, template, portal, [^on]";
    private static final String REMOTE = "[src], [srcset], [poster], [background], link[href], style";
    private static final String INSIDE = "embedded:";
    private static final String OWN = "data-own";

    private SafeMarkup() {}

    /** What is left, and what is not. */
    record Cleaned(String markup, Set<LeftOut> leftOut) {}

    /** @param pictures that the store has drawn, by the names by which the mark-up refers to them */
    static Cleaned of(Document parsed, Map<String, DrawnPicture> pictures) {
        Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
        if (!parsed.select(ACTIVE).isEmpty()
                || parsed.select("[href]").stream().anyMatch(one -> one.attr("href")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .startsWith("javascript:"))) {
            leftOut.add(LeftOut.ACTIVE);
        }
        if (parsed.select(REMOTE).stream().anyMatch(one -> !one.attr("src").startsWith(INSIDE))) {
            leftOut.add(LeftOut.REMOTE);
        }
        parsed.select("[" + OWN + "]").removeAttr(OWN);
        parsed.select("img").forEach(one -> own(one, pictures));
        parsed.select("a[href]").forEach(SafeMarkup::writtenOut);
        Document clean = new Cleaner(harmless()).clean(parsed);
        clean.select("img").forEach(one -> shown(one, pictures));
        clean.outputSettings().prettyPrint(false);
        return new Cleaned(clean.body().html(), leftOut);
    }

    private static Safelist harmless() {
        return new Safelist()
                .addTags(
                        "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "blockquote", "pre", "code")
                .addTags("ul", "ol", "li", "dl", "dt", "dd", "b", "i", "u", "s", "strong", "em", "sub", "sup", "small")
                .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "img")
                .addAttributes("img", "alt", OWN)
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("th", "colspan", "rowspan")
                .addAttributes(":all", "dir");
    }

    private static void own(Element image, Map<String, DrawnPicture> pictures) {
        String name = InnerPictures.plain(image.attr("src").replaceFirst("^" + INSIDE, ""));
        if (image.attr("src").startsWith(INSIDE) && pictures.containsKey(name)) {
            image.attr(OWN, name);
        } else {
            image.replaceWith(new TextNode(image.attr("alt").isBlank() ? "" : "[" + image.attr("alt") + "]"));
        }
    }

    private static void shown(Element image, Map<String, DrawnPicture> pictures) {
        DrawnPicture picture = pictures.get(image.attr(OWN));
        image.removeAttr(OWN);
        if (picture != null) {
            image.attr(
                            "src",
                            "data:" + picture.mediaType() + ";base64,"
                                    + Base64.getEncoder().encodeToString(picture.bytes()))
                    .attr("width", Integer.toString(picture.width()))
                    .attr("height", Integer.toString(picture.height()));
        }
    }

    private static void writtenOut(Element link) {
        String address = link.attr("href").strip();
        if (address.matches("(?i)(https?://|mailto:).*") && !link.text().contains(address)) {
            link.after(new Element("small").text(" (" + address + ")"));
        }
    }
}
