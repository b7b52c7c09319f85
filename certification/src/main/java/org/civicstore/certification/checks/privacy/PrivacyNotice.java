package org.civicstore.certification.checks.privacy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.checks.FetchedHtml;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.PageRules;
import org.civicstore.certification.checks.ProgrammeLanguages;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.fetch.FetchedPage;
import org.civicstore.certification.finding.Location;

/**
 * PRV-03: the six parts of a privacy notice (GDPR article 13(1)(a), (c), (e) and 13(2)(a), (b)), known by the words that notices
 * use for them. A part that is there in other words is reported too; that is why a person decides.
 */
public final class PrivacyNotice implements PageRules {

    private static final Map<String, Map<String, Pattern>> PARTS = Map.of(
            "en",
            parts(
                    "controller|responsible for (?:the processing|your (?:personal )?data)",
                    "purpose|we use (?:your|the) (?:personal )?(?:data|information)|why we",
                    "legal basis|lawful basis|article 6|consent|legal obligation|legitimate interest",
                    "recipient|share[sd]? (?:your|with|the|it)|third part(?:y|ies)|processor|disclos",
                    "retention|retain|how long|delete[ds]? (?:after|when|within)|stored? (?:for|until)|kept"
                            + " (?:for|until)",
                    "your rights|right to|right of access|rectif|erasure|data portability|supervisory authority"),
            "nb",
            parts(
                    "behandlingsansvarlig|ansvarlig for behandlingen|dataansvarlig",
                    "formål|hvorfor vi|brukes til|vi bruker (?:opplysning|personopplysning)",
                    "behandlingsgrunnlag|rettslig grunnlag|lovlig grunnlag|hjemmel|samtykke|artikkel 6|berettiget"
                            + " interesse",
                    "mottaker|deles? (?:med|ikke|opplysning)|utlever|databehandler|tredjepart",
                    "lagringstid|lagres|oppbevar|slettes|hvor lenge|slettefrist",
                    "dine rettigheter|rett til|innsyn|retting|dataportabilitet|datatilsynet"));

    private static Map<String, Pattern> parts(String... patterns) {
        List<String> names = List.of("controller", "purposes", "legal basis", "recipients", "retention", "rights");
        Map<String, Pattern> parts = new LinkedHashMap<>();
        for (int i = 0; i < patterns.length; i++) {
            parts.put(names.get(i), Pattern.compile(patterns[i]));
        }
        return parts;
    }

    @Override
    public void examine(CheckContext context, FetchedPage page, Location where, Findings findings) throws IOException {
        if (!FetchedHtml.is(page)) {
            findings.add(
                    Severity.MINOR,
                    "privacy.not-html",
                    where,
                    "The privacy notice is no web page, so its parts were not looked for.",
                    page.mediaType(),
                    "Publish it as a page that everybody can read without another program.");
            return;
        }
        FetchedHtml html = FetchedHtml.of(page);
        if (html.needsScripts()) {
            findings.add(
                    Severity.MINOR,
                    "privacy.needs-scripts",
                    where,
                    "The privacy notice shows no text without scripts, so its parts were not looked for.",
                    page.location().toString(),
                    "Let the server send the text itself; readers without scripts need it too.");
            return;
        }
        List<String> fewest = List.of();
        String language = "";
        for (String candidate : ProgrammeLanguages.of(context)) {
            List<String> missing = missing(html.lowerText(), candidate);
            if (language.isEmpty() || missing.size() < fewest.size()) {
                fewest = missing;
                language = candidate;
            }
        }
        for (String part : fewest) {
            findings.add(
                    "privacy.part-missing",
                    where,
                    "The privacy notice has no words about: " + part + ".",
                    part + " (looked for in " + language + ")",
                    "State it under a heading of its own in a language of the programme, or point out where it"
                            + " stands.");
        }
    }

    private static List<String> missing(String text, String language) {
        List<String> missing = new ArrayList<>();
        PARTS.getOrDefault(language, Map.of()).forEach((part, pattern) -> {
            if (!pattern.matcher(text).find()) {
                missing.add(part);
            }
        });
        return missing;
    }
}
