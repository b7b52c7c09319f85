package org.civicstore.catalogue.page;

import org.jspecify.annotations.Nullable;

/**
 * A page that says why there is no other page.
 *
 * @param kind {@code unknown} (404), {@code gone} (410), {@code fault} (ours) or {@code refused}; names the drawing and the texts
 * @param detail what happened this time; English, from the problem document
 */
public record ProblemPage(
        Frame frame,
        String kind,
        @Nullable String detail,
        @Nullable String requestId) {}
