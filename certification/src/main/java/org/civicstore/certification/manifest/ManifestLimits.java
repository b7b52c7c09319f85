package org.civicstore.certification.manifest;

/** How long and how many the parts of a declaration may be; lengths in characters as people count them (code points). */
public final class ManifestLimits {

    public static final int NAME = 60;
    public static final int SHORT_DESCRIPTION = 150;
    public static final int DESCRIPTION = 10_000;
    public static final int FEATURE = 200;
    public static final int FEATURES = 30;
    public static final int PURPOSE = 500;
    public static final int PARAGRAPH = 2_000;
    public static final int LINK = 500;
    public static final int WORD = 100;
    public static final int LANGUAGES = 60;
    public static final int CATEGORIES = 5;
    public static final int PLATFORMS = 12;
    public static final int PERMISSIONS = 100;
    public static final int COLLECTED = 50;
    public static final int TRACKERS = 50;
    public static final int COUNTRIES = 60;
    public static final int FEES = 30;

    /** In the smallest unit of a currency: ten million of most. */
    public static final long AMOUNT = 1_000_000_000;

    private ManifestLimits() {}
}
