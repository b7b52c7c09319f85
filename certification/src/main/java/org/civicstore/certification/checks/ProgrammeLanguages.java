package org.civicstore.certification.checks;

import java.util.List;
import java.util.Map;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.criterion.Profile;

/** The languages that a profile demands of every text. */
public final class ProgrammeLanguages {

    private ProgrammeLanguages() {}

    public static List<String> of(CheckContext context) {
        return context.edition()
                .profile(context.subject().profile())
                .map(Profile::languages)
                .orElse(List.of());
    }

    /** Those in which there is no text, in the profile's order. */
    public static List<String> missing(CheckContext context, Map<String, String> texts) {
        return of(context).stream()
                .filter(language -> texts.getOrDefault(language, "").isBlank())
                .toList();
    }
}
