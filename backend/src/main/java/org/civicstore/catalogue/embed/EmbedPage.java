package org.civicstore.catalogue.embed;

import java.util.List;
import java.util.Optional;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.certification.eligibility.Programme;

/**
 * How to show the questions elsewhere.
 *
 * @param chosen whose questions; nothing in a store without programmes
 * @param language which the questions speak
 * @param script nothing when the frontend was not built
 */
public record EmbedPage(
        Frame frame,
        List<Programme> programmes,
        Optional<Programme> chosen,
        String language,
        Optional<EmbedScript> script) {
    /** What whoever uses it should know, in the order in which it is told. */
    public static final List<String> POINTS = List.of("private", "host", "version", "without", "access");

    /** What a site may say about its looks. */
    public static final String LOOK = """
        civicstore-eligibility {
          --civicstore-accent: #1c2152;
          --civicstore-on-accent: #ffffff;
          --civicstore-link: #1c2152;
          --civicstore-radius: 0.5rem;
        }
        """;

    public boolean ready() {
        return chosen.isPresent() && script.isPresent();
    }

    public String scriptPath() {
        return script.orElseThrow().path();
    }

    public String integrity() {
        return script.orElseThrow().integrity();
    }

    /** The address that leads to the same questions in the store. */
    public String address() {
        return frame.origin() + "/programmes/" + chosen.orElseThrow().slug() + "?lang=" + language;
    }

    /** What a site copies. */
    public String snippet() {
        return """
            <script type="module" crossorigin="anonymous"
              src="%s%s"
              integrity="%s"></script>
            <civicstore-eligibility programme="%s" lang="%s">
              <a href="%s">%s</a>
            </civicstore-eligibility>
            """.formatted(
                        frame.origin(),
                        scriptPath(),
                        integrity(),
                        chosen.orElseThrow().slug(),
                        language,
                        address(),
                        linkText());
    }

    /** Of the link, in the language of the questions as far as the programme has a name in it. */
    public String linkText() {
        var name = chosen.orElseThrow().name();
        return name.getOrDefault(language, frame.t().pick(name))
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }

    /** What the page around has to allow when it has a content security policy. */
    public String policy() {
        return "script-src %1$s; connect-src %1$s".formatted(frame.origin());
    }
}
