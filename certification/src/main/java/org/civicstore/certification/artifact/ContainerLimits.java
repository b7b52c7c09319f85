package org.civicstore.certification.artifact;

/**
 * How much of a ZIP container is looked at before it is refused.
 *
 * @param maxEntries entries over all nesting levels
 * @param maxDirectoryBytes size of one central directory, which is held in memory
 * @param maxRatio unpacked bytes for each packed byte, per entry and over the whole file
 * @param ratioFreeBytes unpacked size below which the ratio is not judged: small regular files compress well by nature
 * @param maxInflatedBytes unpacked bytes over all nesting levels
 * @param maxNestedBytes of one container inside another, which goes to disk to be inspected
 * @param maxDepth containers inside containers; the file itself is depth 1
 * @param maxDefects defects reported before the inspection stops
 */
public record ContainerLimits(
        int maxEntries,
        int maxDirectoryBytes,
        int maxRatio,
        long ratioFreeBytes,
        long maxInflatedBytes,
        long maxNestedBytes,
        int maxDepth,
        int maxDefects) {

    private static final int MIB = 1024 * 1024;

    /** The store's limits: 50,000 entries, ratio 100, depth 10, 16 GiB unpacked. */
    public static ContainerLimits standard() {
        return new ContainerLimits(50_000, 16 * MIB, 100, MIB, 16L * 1024 * MIB, 2L * 1024 * MIB, 10, 50);
    }

    /**
     * For office documents: embedded pictures that are mostly white compress beyond any ratio, so up to 64 MiB unpacked pass
     * whatever they were packed to; the text parsers keep none of it in memory.
     */
    public static ContainerLimits document() {
        return new ContainerLimits(10_000, 4 * MIB, 100, 64L * MIB, 512L * MIB, 64L * MIB, 5, 50);
    }
}
