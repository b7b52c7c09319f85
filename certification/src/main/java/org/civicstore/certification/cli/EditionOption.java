package org.civicstore.certification.cli;

import java.util.Optional;
import org.civicstore.certification.criterion.CriteriaBroken;
import org.civicstore.certification.criterion.CriteriaEdition;

/** What several commands ask alike about editions. */
final class EditionOption {

    private EditionOption() {}

    static CriteriaEdition of(Optional<String> named) throws UnusableInput {
        try {
            return named.map(CriteriaEdition::load).orElseGet(CriteriaEdition::current);
        } catch (CriteriaBroken none) {
            throw new UnusableInput("There is no edition \"" + CheckText.printable(named.orElse(""))
                    + "\" here; there are: " + String.join(", ", CriteriaEdition.shipped()) + ".");
        }
    }

    static void requireLanguage(String language) throws UnusableInput {
        if (!language.equals("nb") && !language.equals("en")) {
            throw new UnusableInput("The criteria are written in nb and en, not in \"" + language + "\".");
        }
    }
}
