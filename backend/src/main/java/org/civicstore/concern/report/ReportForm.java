package org.civicstore.concern.report;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** What a browser sends of the form, without script. */
@Introspected
record ReportForm(
        @Nullable String kind,
        @Nullable String text,
        @Nullable String email) {}
