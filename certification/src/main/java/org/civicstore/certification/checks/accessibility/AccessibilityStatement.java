package org.civicstore.certification.checks.accessibility;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.checks.FetchedHtml;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.PageRules;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.fetch.FetchedPage;
import org.civicstore.certification.finding.Location;

/**
 * ACC-01: an accessibility statement bears a date and a way to answer (Directive (EU) 2016/2102, article 7(1)). Known by a date
 * in the text and by a mail address, a telephone link, a form or a link that says so.
 */
public final class AccessibilityStatement implements PageRules {

    private static final Pattern DATE =
            Pattern.compile("\\b(?:[0-3]?\\d[./-][01]?\\d[./-](?:20)?\\d\\d|20\\d\\d-[01]\\d-[0-3]\\d|[0-3]?\\d\\.?"
                    + " ?(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[sc])[a-zæøå]*\\.?,?"
                    + " 20\\d\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* [0-3]?\\d,? 20\\d\\d)\\b");
    private static final Pattern CONTACT = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+|\\+\\d[\\d ]{6,}");
    private static final Pattern ANSWER =
            Pattern.compile("feedback|contact|report|complain|tilbakemelding|kontakt|meld|klage");

    @Override
    public void examine(CheckContext context, FetchedPage page, Location where, Findings findings) throws IOException {
        if (!FetchedHtml.is(page) || FetchedHtml.of(page).needsScripts()) {
            findings.add(
                    Severity.MINOR,
                    "accessibility.statement-unread",
                    where,
                    "The statement is no web page that can be read without scripts, so its parts were not looked for.",
                    page.mediaType(),
                    "Publish the statement as a page whose text the server sends.");
            return;
        }
        FetchedHtml html = FetchedHtml.of(page);
        String text = html.lowerText();
        if (!DATE.matcher(text).find()
                && html.document().select("time[datetime]").isEmpty()) {
            findings.add(
                    "accessibility.statement-date",
                    where,
                    "The accessibility statement bears no date.",
                    page.location().toString(),
                    "Say when the statement was made or last reviewed, with day, month and year.");
        }
        boolean channel = CONTACT.matcher(text).find()
                || !html.document()
                        .select("a[href^=mailto:], a[href^=tel:], form")
                        .isEmpty()
                || html.document().select("a[href]").stream()
                        .anyMatch(link -> ANSWER.matcher(link.text().toLowerCase(Locale.ROOT))
                                .find());
        if (!channel) {
            findings.add(
                    "accessibility.statement-channel",
                    where,
                    "The accessibility statement names no way to tell you about barriers.",
                    page.location().toString(),
                    "Add an address, a telephone number or a form for feedback.");
        }
    }
}
