package org.civicstore.catalogue.page;

import org.jspecify.annotations.Nullable;

/**
 * A page that says why there is no other page.
 *
 * @param kind {@code unknown} (404), {@code gone} (410, an app), {@code ended} (410, anything else), {@code fault} (ours) or {@code refused}; names the drawing and the texts
 * @param gone what became of the app that was here, when there was one
 */
public record ProblemPage(
        Frame frame,
        String kind,
        @Nullable Gone gone,
        @Nullable String requestId) {

    /**
     * Why an app is no longer here.
     *
     * @param says in the language of the page
     * @param reason in the words, and the language, of who took it out
     * @param certificate whose page tells more; only when it is the certificate that does not hold
     * @param successor what the vendor names in its place
     */
    public record Gone(
            String says,
            @Nullable String reason,
            @Nullable String certificate,
            @Nullable Successor successor) {

        Gone(String says, @Nullable String reason, @Nullable String certificate) {
            this(says, reason, certificate, null);
        }
    }

    /** An app that takes the place of another one, with its name in the language of the page. */
    public record Successor(String slug, String name) {}
}
