package org.civicstore.catalogue.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void keeps_emphasis_lists_and_safe_links() {
        assertThat(Markdown.html("**Bold** and *more*\n\n- one\n- two\n\n[home](https://example.org/)"))
                .contains("<strong>Bold</strong>", "<em>more</em>", "<li>one</li>")
                .contains("<a href=\"https://example.org/\"");
    }

    @Test
    void shows_headings_below_those_of_the_page() {
        assertThat(Markdown.html("# Big\n\n## Smaller")).contains("<h3>Big</h3>", "<h3>Smaller</h3>");
    }

    @Test
    void lets_nothing_run() {
        String html = Markdown.html("<script>alert(1)</script> <img src=x onerror=alert(1)>\n\n"
                + "[a](javascript:alert(1)) [b](data:text/html,x)\n\n"
                + "![p](https://tracker.example.org/p.png)\n\n<b onclick='x'>b</b>");

        assertThat(html).doesNotContain("<script", "<img", "<b ", "href=\"javascript", "href=\"data");
    }

    @Test
    void shows_hostile_nesting_as_plain_text() {
        assertThat(Markdown.html(">".repeat(9_999))).contains("&gt;&gt;&gt;").doesNotContain("<blockquote");
        assertThat(Markdown.html("*a **b ".repeat(1_400))).isNotEmpty();
        assertThat(Markdown.html("[".repeat(9_999))).isNotEmpty();
    }
}
