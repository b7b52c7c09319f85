package org.civicstore.catalogue.shelf;

import io.micronaut.core.annotation.Introspected;
import java.util.Map;
import org.civicstore.submission.FormFactor;
import org.civicstore.submission.Picture;
import org.civicstore.submission.Screenshot;

/**
 * A picture of the app at work.
 *
 * @param alternativeText per language: what it shows, for who does not see it
 * @param large for looking at
 * @param small for a strip of pictures
 */
@Introspected
public record ScreenshotNotice(FormFactor formFactor, Map<String, String> alternativeText, Image large, Image small) {

    /**
     * A picture under an address that means these very bytes for ever.
     *
     * @param width in dots
     * @param height in dots
     * @param size in bytes
     */
    @Introspected
    public record Image(String href, int width, int height, long size) {
        static Image of(Picture picture) {
            return new Image("/pictures/" + picture.fileName(), picture.width(), picture.height(), picture.size());
        }
    }

    public ScreenshotNotice {
        alternativeText = Map.copyOf(alternativeText);
    }

    static ScreenshotNotice of(Screenshot screenshot) {
        return new ScreenshotNotice(
                screenshot.formFactor(),
                screenshot.alternativeText(),
                Image.of(screenshot.large()),
                Image.of(screenshot.small()));
    }
}
