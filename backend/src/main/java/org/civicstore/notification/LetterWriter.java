package org.civicstore.notification;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.shared.mail.Mail;
import org.civicstore.shared.text.Languages;
import org.civicstore.shared.text.Texts;

/** Writes notifications as letters, in the reader's language, as text and as HTML that says the same. */
@Singleton
class LetterWriter {
    private final Texts texts;
    private final String origin;

    LetterWriter(Texts texts, @Value("${civicstore.storefront.address:`http://localhost:8080`}") String address) {
        this.texts = texts;
        this.origin = address.replaceAll("/+$", "");
    }

    /** One happening. */
    Mail letter(Reader to, Notification about) {
        Texts.Speaker say = texts.in(to.language());
        String title = title(say, about);
        String end = say.say(about.topic().optional() ? "notification.mail.choose" : "notification.mail.always");
        List<Part> parts = List.of(new Part(title, text(say, about), address(about.href())));
        return mail(to, say, title, parts, end);
    }

    /** What happened since the last digest. */
    Mail digest(Reader to, List<Notification> all) {
        Texts.Speaker say = texts.in(to.language());
        List<Part> parts = all.stream()
                .map(each -> new Part(title(say, each), text(say, each), address(each.href())))
                .toList();
        String subject = say.say("notification.mail.digest", Map.of("count", all.size()));
        return mail(to, say, subject, parts, say.say("notification.mail.choose"));
    }

    private record Part(String title, String text, String address) {}

    private Mail mail(Reader to, Texts.Speaker say, String subject, List<Part> parts, String end) {
        String open = say.say("notification.mail.open");
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"" + say.language() + "\" dir=\""
                + Languages.direction(say.language()) + "\"><head><meta charset=\"utf-8\"><title>" + escaped(subject)
                + "</title></head><body style=\"font-family:sans-serif;font-size:1rem;line-height:1.5;max-width:40rem;"
                + "margin:0 auto;padding:1rem\">");
        for (Part part : parts) {
            text.append(part.title())
                    .append("\n\n")
                    .append(part.text())
                    .append("\n\n")
                    .append(part.address())
                    .append("\n\n\n");
            html.append("<h1 style=\"font-size:1.25rem\">")
                    .append(escaped(part.title()))
                    .append("</h1>");
            for (String paragraph : part.text().split("\n{2,}")) {
                html.append("<p>")
                        .append(escaped(paragraph).replace("\n", "<br>"))
                        .append("</p>");
            }
            html.append("<p><a href=\"")
                    .append(escaped(part.address()))
                    .append("\">")
                    .append(escaped(open))
                    .append("</a></p>");
        }
        String choices = address("/account/notifications");
        text.append("-- \n").append(end).append('\n').append(choices).append('\n');
        html.append("<hr><p>")
                .append(escaped(end))
                .append("<br><a href=\"")
                .append(escaped(choices))
                .append("\">")
                .append(escaped(choices))
                .append("</a></p></body></html>\n");
        return new Mail(to.email(), oneLine(subject), text.toString(), say.language(), Optional.of(html.toString()));
    }

    private static String title(Texts.Speaker say, Notification about) {
        return oneLine(say.say("notification." + about.topic() + ".title", values(say, about)));
    }

    private static String text(Texts.Speaker say, Notification about) {
        return say.say("notification." + about.topic() + ".text", values(say, about))
                .strip();
    }

    private static Map<String, String> values(Texts.Speaker say, Notification about) {
        Map<String, String> values = new HashMap<>(about.said());
        values.computeIfPresent("date", (name, day) -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Languages.locale(say.language()))
                .format(LocalDate.parse(day)));
        return values;
    }

    private String address(String href) {
        return origin + href;
    }

    /** Names come from vendors: a line break in one must not start a header of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
