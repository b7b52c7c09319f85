package org.civicstore.certification.artifact;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** What a ZIP container says it holds: its central directory alone, so that nothing is unpacked. */
public record ZipContents(List<Entry> entries) {

    /** @param size unpacked, as the directory claims */
    public record Entry(String name, long size, boolean encrypted) {}

    /** @throws UnreadablePackage when the directory is not to be believed */
    public static ZipContents of(Path file, ContainerLimits limits) throws IOException, UnreadablePackage {
        try (FileChannel channel = FileChannel.open(file)) {
            return new ZipContents(ZipDirectory.read(channel, limits).entries().stream()
                    .map(entry -> new Entry(entry.name(), entry.size(), entry.encrypted()))
                    .toList());
        } catch (MalformedContainer e) {
            throw UnreadablePackage.wrong(e);
        }
    }
}
