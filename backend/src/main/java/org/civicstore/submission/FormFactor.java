package org.civicstore.submission;

/** On what a screenshot was taken. */
public enum FormFactor {
    PHONE,
    TABLET,
    DESKTOP;

    private static final double SLIM = 1.5;

    /** The likely one for a picture of that shape; the vendor may correct it. */
    static FormFactor likely(int width, int height) {
        double ratio = (double) Math.max(width, height) / Math.min(width, height);
        if (ratio < SLIM) {
            return TABLET;
        }
        return height > width ? PHONE : DESKTOP;
    }
}
