package org.civicstore.devdata;

import java.util.List;
import java.util.Map;

/** Texts that certifiers of the sample data begin with. */
final class SharedTexts {
    static final List<Map<String, Object>> ALL = List.of(
            text(
                    "",
                    "Ask for a better screenshot",
                    "Skjermbildet viser ikke det som står i beskrivelsen. Last opp et nytt fra appen slik den er nå.",
                    "Skjermbiletet viser ikkje det som står i skildringa. Last opp eit nytt frå appen slik han er no.",
                    "The screenshot does not show what the description says. Upload a new one from the app as it is"
                            + " now.",
                    "Skärmbilden visar inte det som står i beskrivningen. Ladda upp en ny från appen som den är nu.",
                    "Skærmbilledet viser ikke det, der står i beskrivelsen. Upload et nyt fra appen, som den er nu.",
                    "La capture d’écran ne montre pas ce que dit la description. Envoyez-en une nouvelle de"
                            + " l’application actuelle."),
            text(
                    "PRV-04",
                    "Assessment is missing a risk",
                    "Vurderingen nevner ikke risikoen for barn som bruker appen. Ta den med, og si hva dere gjør med"
                            + " den.",
                    "Vurderinga nemner ikkje risikoen for barn som brukar appen. Ta han med, og sei kva de gjer med"
                            + " han.",
                    "The assessment does not mention the risk to children who use the app. Add it, and say what you do"
                            + " about it.",
                    "Bedömningen nämner inte risken för barn som använder appen. Ta med den, och skriv vad ni gör åt"
                            + " den.",
                    "Vurderingen nævner ikke risikoen for børn, der bruger appen. Tag den med, og skriv, hvad I gør"
                            + " ved den.",
                    "L’analyse ne parle pas du risque pour les enfants qui utilisent l’application. Ajoutez-le et"
                            + " dites ce que vous en faites."),
            text(
                    "ACC-02",
                    "Report covers too little",
                    "Rapporten dekker bare startsiden. Vi trenger en som følger hele tjenesten fra begynnelse til"
                            + " slutt.",
                    "Rapporten dekkjer berre startsida. Vi treng ein som følgjer heile tenesta frå byrjing til slutt.",
                    "The report covers the start page only. We need one that follows the whole service from beginning"
                            + " to end.",
                    "Rapporten täcker bara startsidan. Vi behöver en som följer hela tjänsten från början till slut.",
                    "Rapporten dækker kun startsiden. Vi har brug for en, der følger hele tjenesten fra begyndelse til"
                            + " slut.",
                    "Le rapport ne couvre que la page d’accueil. Il nous en faut un qui suive tout le service du début"
                            + " à la fin."));

    private SharedTexts() {}

    private static Map<String, Object> text(
            String criterion, String title, String nb, String nn, String en, String sv, String da, String fr) {
        return Map.of(
                "criterion",
                criterion,
                "title",
                title,
                "texts",
                Map.of("nb", nb, "nn", nn, "en", en, "sv", sv, "da", da, "fr", fr));
    }
}
