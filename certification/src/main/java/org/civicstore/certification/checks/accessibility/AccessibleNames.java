package org.civicstore.certification.checks.accessibility;

import java.util.Arrays;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether an element has a name for those who do not see it, and whether it is there at all (Accessible Name 1.2, simplified). */
final class AccessibleNames {

    private final Document document;

    AccessibleNames(Document document) {
        this.document = document;
    }

    /** A name by attribute, as any element may have. */
    boolean byAttribute(Element element) {
        boolean referenced = Arrays.stream(element.attr("aria-labelledby").split("\\s+"))
                .filter(id -> !id.isEmpty())
                .anyMatch(id -> document.getElementById(id) != null);
        return referenced || has(element, "aria-label") || has(element, "title");
    }

    /** A name by what stands inside: text, or a picture with a text. */
    boolean byContent(Element element) {
        return !element.text().isBlank()
                || element
                        .select("img[alt], input[type=image][alt], [aria-label], [title], svg > title, svg > desc")
                        .stream()
                        .anyMatch(inner -> has(inner, "alt")
                                || has(inner, "aria-label")
                                || has(inner, "title")
                                || !inner.wholeText().isBlank());
    }

    boolean byLabel(Element control) {
        boolean inside = control.parents().stream()
                .anyMatch(parent ->
                        parent.normalName().equals("label") && !parent.text().isBlank());
        String id = control.id();
        return inside
                || !id.isEmpty()
                        && document.getElementsByTag("label").stream()
                                .anyMatch(label -> label.attr("for").equals(id) && byContent(label));
    }

    /** Whether nobody meets it: hidden from all, from assistive technology, or no content but a template. */
    static boolean isOut(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            String style = at.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
            if (at.hasAttr("hidden")
                    || at.attr("aria-hidden").equals("true")
                    || style.contains("display:none")
                    || style.contains("visibility:hidden")
                    || at.normalName().equals("template")
                    || at.normalName().equals("noscript")) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Element element, String attribute) {
        return !element.attr(attribute).isBlank();
    }
}
