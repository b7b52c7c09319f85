package org.civicstore.catalogue.page;

import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Vendors' Markdown as HTML that can do no harm: no HTML of their own, no pictures, links only to https, and whatever is
 * left goes through an allow list once more.
 */
final class Markdown {
    private static final int DEEPEST = 40;
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(
                    Set.of(Heading.class, HtmlBlock.class, ThematicBreak.class, BlockQuote.class, ListBlock.class))
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    (element, attributes) -> element.length() == 2 && element.charAt(0) == 'h' ? "h3" : element,
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6")
            .allowElements("p", "ul", "ol", "li", "strong", "em", "code", "blockquote", "br", "hr", "a")
            .allowUrlProtocols("https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "ugc")
            .toFactory();

    private Markdown() {}

    static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        if (tooDeep(document)) {
            Paragraph plain = new Paragraph();
            plain.appendChild(new Text(markdown));
            document = plain;
        }
        return ALLOWED.sanitize(RENDERER.render(document));
    }

    /** The renderer goes down by recursion, so the depth is measured without: hostile nesting is shown as plain text. */
    private static boolean tooDeep(Node document) {
        int depth = 0;
        Node at = document;
        while (at != null) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                depth++;
                if (depth > DEEPEST) {
                    return true;
                }
                continue;
            }
            while (at != null && at.getNext() == null) {
                at = at.getParent();
                depth--;
            }
            at = at == null ? null : at.getNext();
        }
        return false;
    }
}
