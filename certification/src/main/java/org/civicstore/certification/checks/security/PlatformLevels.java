package org.civicstore.certification.checks.security;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Android API levels by the day their platform was released as stable. Source: developer.android.com, release notes. */
final class PlatformLevels {

    private static final NavigableMap<LocalDate, Integer> BY_RELEASE = new TreeMap<>(Map.of(
            LocalDate.of(2021, 10, 4), 31,
            LocalDate.of(2022, 3, 7), 32,
            LocalDate.of(2022, 8, 15), 33,
            LocalDate.of(2023, 10, 4), 34,
            LocalDate.of(2024, 9, 3), 35,
            LocalDate.of(2025, 6, 10), 36));

    private PlatformLevels() {}

    /** The newest level at that moment that this list knows; too old a list is lenient and never too strict. */
    static int currentAt(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        var latest = BY_RELEASE.floorEntry(day);
        return latest == null ? BY_RELEASE.firstEntry().getValue() : latest.getValue();
    }
}
