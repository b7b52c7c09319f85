package org.civicstore.certification.artifact;

import java.util.ArrayList;
import java.util.List;

/** What one inspection has seen and spent so far, over all nesting levels; ends it when a limit is passed. */
final class InspectionTally {

    private final long outerSize;
    private final ContainerLimits limits;
    private final List<ContainerDefect> defects = new ArrayList<>();
    private int entries;
    private long inflated;

    /** @param outerSize of the file that was handed in, in bytes */
    InspectionTally(long outerSize, ContainerLimits limits) {
        this.outerSize = Math.max(1, outerSize);
        this.limits = limits;
    }

    /** Ends the whole inspection: going on would cost what the limits forbid. */
    static final class Enough extends Exception {
        private static final long serialVersionUID = 1L;

        private Enough() {
            super(null, null, false, false);
        }
    }

    ContainerInspection result() {
        return new ContainerInspection(entries, inflated, defects);
    }

    void count(ZipDirectory directory, String prefix) throws Enough {
        entries += directory.entries().size();
        if (entries > limits.maxEntries()) {
            stop(
                    "container.too-many-entries",
                    prefix,
                    "More than " + limits.maxEntries() + " entries, nested ones counted.");
        }
    }

    /** Notes that {@code more} bytes came out of an entry, {@code total} in all. */
    void unpacked(ZipEntryHeader entry, int more, long total, String prefix) throws Enough {
        inflated += more;
        if (total > limits.ratioFreeBytes() && total / entry.packedSizeAtLeastOne() >= limits.maxRatio()) {
            stop(
                    "container.ratio",
                    prefix + EntryNames.shorten(entry.name()),
                    "The entry unpacks to more than " + limits.maxRatio() + " times its size.");
        }
        if (inflated > limits.ratioFreeBytes() && inflated / outerSize >= limits.maxRatio()) {
            stop(
                    "container.ratio",
                    prefix,
                    "The whole file unpacks to more than " + limits.maxRatio() + " times its size.");
        }
        if (inflated > limits.maxInflatedBytes()) {
            stop(
                    "container.too-large",
                    prefix,
                    "The whole file unpacks to more than " + limits.maxInflatedBytes() + " bytes.");
        }
    }

    void report(ZipEntryHeader entry, String rule, String message, String prefix) throws Enough {
        report(new ContainerDefect(rule, EntryNames.shorten(entry.name()), message), prefix);
    }

    void report(ContainerDefect defect, String prefix) throws Enough {
        defects.add(new ContainerDefect(defect.rule(), prefix + defect.entry(), defect.message()));
        if (defects.size() >= limits.maxDefects()) {
            throw new Enough();
        }
    }

    void stop(String rule, String entry, String message) throws Enough {
        defects.add(new ContainerDefect(rule, entry, message));
        throw new Enough();
    }
}
