package org.civicstore.certification.artifact;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How the entries of one container lie in the file: none over another, and no file between them that is not listed. */
record ContainerLayout(FileChannel file, ZipDirectory directory) {

    List<ContainerDefect> defects(List<PlacedEntry> placed) throws IOException, MalformedContainer {
        List<ContainerDefect> defects = new ArrayList<>();
        // Where an entry could not be placed the gap it leaves is explained, and its own defect says more.
        boolean complete = placed.size() == directory.entries().size();
        List<PlacedEntry> inOrder = placed.stream()
                .sorted(Comparator.comparingLong(p -> p.entry().localOffset()))
                .toList();
        long first = inOrder.isEmpty()
                ? directory.offset()
                : inOrder.getFirst().entry().localOffset();
        if (complete && first > 0 && ZipData.unlistedEntryAt(file, 0, first)) {
            defects.add(unlisted("before the first listed entry"));
        }
        for (int i = 0; i < inOrder.size(); i++) {
            PlacedEntry entry = inOrder.get(i);
            long next = i + 1 < inOrder.size() ? inOrder.get(i + 1).entry().localOffset() : directory.offset();
            String name = EntryNames.shorten(entry.entry().name());
            if (entry.end() > next) {
                defects.add(new ContainerDefect(
                        "container.overlap", name, "The data reaches into the next entry or the directory."));
            } else if (complete && ZipData.unlistedEntryAfter(file, entry, next)) {
                defects.add(unlisted("after " + name));
            }
        }
        return defects;
    }

    private static ContainerDefect unlisted(String where) {
        return new ContainerDefect(
                "container.unlisted-entry", "", "A file that the directory does not list stands " + where + ".");
    }
}
