package org.civicstore.devdata;

import java.util.Map;

/** What people reported about apps in the store, and what an operator has answered so far. */
final class ConcernPart {
    private final Visit anybody;
    private final Visit operator;

    ConcernPart(Visit anybody, Visit operator) {
        this.anybody = anybody;
        this.operator = operator;
    }

    void play() {
        report("start-bedrift", "ACCESSIBILITY", "nb", "Kalenderen kan ikke nås med tastatur. Fokus hopper over den.");
        report(
                "start-bedrift",
                "ACCESSIBILITY",
                "en",
                "With NVDA the calendar reads as “blank”, so no date can be chosen.");

        String privacy = report(
                "helsedagbok",
                "PRIVACY",
                "nb",
                "Appen ba om tilgang til alle kontaktene mine da jeg skulle skrive en notis.");
        triage(privacy, "PRIVACY", "Asked the vendor for the reason of the permission.");

        String price =
                report("bytt-og-del", "MISLEADING", "nb", "Det sto gratis, men jeg måtte betale 49 kroner for å dele.");
        triage(price, "MISLEADING", "");
        operator.post(
                "concerns/" + price + "/action",
                Map.of(
                        "answer",
                        "Prisen gjaldt et tillegg som ikke var med i fakta om appen. Leverandøren har rettet teksten.",
                        "language",
                        "nb"));

        String broken = report("start-bedrift", "BROKEN", "en", "The app does not open on my tablet from 2014.");
        triage(broken, "BROKEN", "");
        operator.post(
                "concerns/" + broken + "/dismissal",
                Map.of(
                        "answer",
                        "The app says which devices it supports, and this one is older. The same services are found on"
                                + " the vendor’s pages.",
                        "language",
                        "en"));
    }

    /** The number of the report. */
    private String report(String listing, String kind, String language, String text) {
        return anybody.post("concerns", Map.of("listing", listing, "kind", kind, "language", language, "text", text))
                .path("number")
                .asText();
    }

    private void triage(String number, String kind, String note) {
        operator.post("concerns/" + number + "/triage", Map.of("kind", kind, "note", note));
    }
}
