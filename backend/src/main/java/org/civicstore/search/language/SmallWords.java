package org.civicstore.search.language;

import java.util.List;
import java.util.Map;

/**
 * Words of questions that say nothing of the subject, beyond Lucene's lists: question words, and what people write around
 * the thing they want ({@code I want to, an app for}).
 */
final class SmallWords {
    private static final Map<String, List<String>> BY_LANGUAGE = Map.of(
            "nb",
            words("app appen apper applikasjon tjeneste tjenesten nettside jeg meg min mitt mine vi oss vår vårt"
                    + " våre du deg din hvordan hvor hva når hvem hvilken hvilke hvorfor kan må skal vil bør få"
                    + " får fikk trenger ønsker gjøre gjør en ei et den det de som på i til for fra med av om ved"
                    + " og eller at å er var bli blir har hadde ikke noe noen her der nå alle hos hvis mye mer ny"
                    + " nytt nye hjelp hjelpe hjelper finne finner ta tar hele tiden vite lage"),
            "nn",
            words("app appen eg meg min mitt mine vi oss vår du deg din korleis kor kva når kven kvifor kan må skal"
                    + " vil bør få får treng ønskjer gjere gjer ein ei eit den det dei som på i til for frå med av"
                    + " om ved og eller at å er var bli blir har hadde ikkje noko nokon her der no alle hjå viss"
                    + " mykje meir ny nytt nye hjelp finne finn ta heile vite lage kvar"),
            "sv",
            words("app appen tjänst jag mig min mitt mina vi oss vår du dig din hur var vad när vem vilken varför"
                    + " kan måste ska vill bör få får behöver göra gör en ett den det de som på i till för från"
                    + " med av om vid och eller att är bli blir har inte något någon här där nu alla hos man"
                    + " mycket mer ny nytt nya hjälp hjälpa hitta ta mina"),
            "da",
            words("app appen tjeneste jeg mig min mit mine vi os vores du dig din hvordan hvor hvad hvornår hvem"
                    + " hvilken hvorfor kan må skal vil bør få får behøver gøre gør en et den det de som på i til"
                    + " for fra med af om ved og eller at er var blive bliver har ikke noget nogen her der nu alle"
                    + " hos man meget mere ny nyt nye hjælp hjælpe finde tage"),
            "en",
            words("app apps application service website i me my mine we us our you your how where what when who"
                    + " which why can must shall should will would want need get do does did a an the of on in to"
                    + " for from with by about at and or that is are was be been have has had not some any here"
                    + " there now all if am help find much more new take make get my"),
            "fr",
            words("app appli application service site je me moi mon ma mes nous notre nos vous votre vos comment où"
                    + " quoi quand qui quel quelle quels pourquoi peut peux dois doit faut veux voudrais faire"
                    + " fais un une le la les l d du de des en dans à au aux pour par sur avec et ou que est sont"
                    + " être avoir ai a pas ne se son sa ses ce cette ici tout tous aide aider trouver trop plus"
                    + " nouveau nouvelle prendre"));

    private SmallWords() {}

    static List<String> of(String language) {
        return BY_LANGUAGE.getOrDefault(language, List.of());
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
