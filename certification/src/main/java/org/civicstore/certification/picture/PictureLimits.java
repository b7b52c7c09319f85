package org.civicstore.certification.picture;

/**
 * Which pictures are taken.
 *
 * @param bytes most bytes of the file
 * @param shortestSide fewest dots of either side
 * @param longestSide most dots of either side
 * @param dots most dots in all
 */
public record PictureLimits(long bytes, int shortestSide, int longestSide, int dots) {

    /** 8 MB, sides of 320 to 7,680 dots and 16 million dots: any screen there is, and a bomb stays small. */
    public static PictureLimits standard() {
        return new PictureLimits(8_000_000, 320, 7_680, 16_000_000);
    }
}
