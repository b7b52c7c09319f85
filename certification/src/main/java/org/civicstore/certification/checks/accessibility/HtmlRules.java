package org.civicstore.certification.checks.accessibility;

import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.finding.Location;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What can be said of a page for sure without seeing or running it. Rather silent than wrong. */
final class HtmlRules {

    private static final String CONTROLS = "select, textarea, input:not([type=hidden]):not([type=submit])"
            + ":not([type=reset]):not([type=button]):not([type=image])";
    private static final int EVIDENCE = 120;

    private final String name;
    private final Document document;
    private final AccessibleNames names;
    private final Findings findings;

    HtmlRules(HtmlPages.Page page, Findings findings) {
        this.name = page.name();
        this.document = page.document();
        this.names = new AccessibleNames(document);
        this.findings = findings;
    }

    void examine() {
        if (isWholePage()) {
            page();
        }
        pictures();
        controls();
        linksAndButtons();
        references();
        headings();
        tables();
    }

    /** A page that was cut out of a larger one has neither title nor language of its own. */
    private boolean isWholePage() {
        return document.childNodes().stream().anyMatch(DocumentType.class::isInstance)
                || document.selectFirst("html[lang], head > title, head > meta, head > link") != null;
    }

    private void page() {
        if (document.title().isBlank()) {
            report(
                    "html.title",
                    document.head(),
                    "The page has no title (SC 2.4.2).",
                    "Add a title that says what the page is about.");
        }
        Element html = document.selectFirst("html");
        String lang =
                html == null ? "" : (html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang")).strip();
        if (!isLanguage(lang)) {
            report(
                    "html.lang",
                    html == null ? document : html,
                    lang.isEmpty()
                            ? "The page does not say which language it is in (SC 3.1.1)."
                            : "The page names a language that does not exist: " + lang + " (SC 3.1.1).",
                    "Add lang to the html element, such as lang=\"nb\".");
        }
        for (Element frame : document.select("iframe")) {
            if (!AccessibleNames.isOut(frame) && !names.byAttribute(frame) && !"-1".equals(frame.attr("tabindex"))) {
                report(
                        "html.frame-name",
                        frame,
                        "A frame has no name (SC 4.1.2).",
                        "Add a title that says what is in it.");
            }
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return !language.isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private void pictures() {
        for (Element picture : document.select("img, area[href], input[type=image]")) {
            String role = picture.attr("role");
            boolean decorative = role.equals("presentation") || role.equals("none");
            if (!picture.hasAttr("alt")
                    && !decorative
                    && !names.byAttribute(picture)
                    && !AccessibleNames.isOut(picture)) {
                report(
                        "html.picture-text",
                        picture,
                        "A picture has no text alternative (SC 1.1.1).",
                        "Add alt with what the picture tells, or alt=\"\" when it only decorates.");
            }
        }
    }

    private void controls() {
        for (Element control : document.select(CONTROLS)) {
            boolean named = names.byAttribute(control)
                    || names.byLabel(control)
                    || !control.attr("placeholder").isBlank();
            if (!named && !AccessibleNames.isOut(control)) {
                report(
                        "html.control-name",
                        control,
                        "A form control has no name (SC 1.3.1, 4.1.2).",
                        "Connect a label to it with for and id.");
            }
        }
    }

    private void linksAndButtons() {
        for (Element element : document.select("a[href], button, [role=button], [role=link]")) {
            if (!names.byAttribute(element) && !names.byContent(element) && !AccessibleNames.isOut(element)) {
                boolean link = element.normalName().equals("a");
                report(
                        link ? "html.link-name" : "html.button-name",
                        element,
                        (link ? "A link" : "A button") + " has no text (SC 2.4.4, 4.1.2).",
                        "Write text into it, or add aria-label when only a picture is shown.");
            }
        }
    }

    private void references() {
        Set<String> referenced = new HashSet<>();
        document.select("label[for]").forEach(label -> referenced.add(label.attr("for")));
        for (String attribute : new String[] {"aria-labelledby", "aria-describedby", "aria-controls", "headers"}) {
            document.select("[" + attribute + "]")
                    .forEach(element -> referenced.addAll(
                            List.of(element.attr(attribute).strip().split("\\s+"))));
        }
        Set<String> seen = new HashSet<>();
        for (Element element : document.select("[id]")) {
            if (!seen.add(element.id()) && referenced.contains(element.id())) {
                report(
                        "html.duplicate-id",
                        element,
                        "Two elements share the id " + element.id()
                                + ", and a label or an ARIA attribute refers to it (SC" + " 4.1.2).",
                        "Give each element an id of its own.");
            }
        }
    }

    private void headings() {
        int before = 0;
        for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
            if (AccessibleNames.isOut(heading)) {
                continue;
            }
            int level = heading.normalName().charAt(1) - '0';
            if (before > 0 && level > before + 1) {
                report(
                        Severity.MINOR,
                        "html.heading-order",
                        heading,
                        "A heading of level " + level + " follows one of level " + before + " (SC 1.3.1).",
                        "Let no level be left out on the way down.");
            }
            before = level;
        }
    }

    /** Only a table with a caption is surely one of data; others may be layout. */
    private void tables() {
        for (Element table : document.select("table:has(> caption)")) {
            if (table.select("th, [role=columnheader], [role=rowheader]").isEmpty() && !AccessibleNames.isOut(table)) {
                report(
                        "html.table-headers",
                        table,
                        "A table with data has no header cells (SC 1.3.1).",
                        "Write the heads of columns and rows as th.");
            }
        }
    }

    private void report(String rule, Element element, String message, String remedy) {
        report(Severity.BLOCKING, rule, element, message, remedy);
    }

    private void report(Severity severity, String rule, Element element, String message, String remedy) {
        String html = element.shallowClone().outerHtml();
        String evidence = html.length() > EVIDENCE ? html.substring(0, EVIDENCE) + "…" : html;
        findings.add(
                severity, rule, new Location(name, line(element), element.cssSelector()), message, evidence, remedy);
    }

    private static int line(Node node) {
        return node.sourceRange().isTracked() ? node.sourceRange().start().lineNumber() : 0;
    }
}
