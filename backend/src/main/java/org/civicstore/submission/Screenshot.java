package org.civicstore.submission;

import java.util.Map;
import java.util.UUID;

/**
 * A picture of the app at work.
 *
 * @param id of the file that it is attached as
 * @param alternativeText per language: what the picture shows, for who does not see it
 * @param large for looking at
 * @param small for the strip
 */
public record Screenshot(
        UUID id, FormFactor formFactor, Map<String, String> alternativeText, Picture large, Picture small) {

    public Screenshot {
        alternativeText = Map.copyOf(alternativeText);
    }

    /** The same picture and words, attached as another file. */
    Screenshot as(UUID other) {
        return new Screenshot(other, formFactor, alternativeText, large, small);
    }

    Screenshot described(FormFactor other, Map<String, String> text) {
        return new Screenshot(id, other, text, large, small);
    }
}
