package org.civicstore.certification.artifact;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipException;

/** Single entries of a container, for readers that want one small file out of many. */
final class ZipEntries {

    private ZipEntries() {}

    static List<String> names(Path file) throws IOException, UnreadablePackage {
        try (FileChannel channel = FileChannel.open(file)) {
            return ZipDirectory.read(channel, ContainerLimits.standard()).entries().stream()
                    .map(ZipEntryHeader::name)
                    .toList();
        } catch (MalformedContainer e) {
            throw UnreadablePackage.wrong(e);
        }
    }

    /** The content of the first entry with such a name; one that unpacks to more than {@code limit} bytes is refused. */
    static Optional<byte[]> first(Path file, Predicate<String> name, int limit) throws IOException, UnreadablePackage {
        try (FileChannel channel = FileChannel.open(file)) {
            Optional<ZipEntryHeader> found = ZipDirectory.read(channel, ContainerLimits.standard()).entries().stream()
                    .filter(entry -> name.test(entry.name()))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(bytes(channel, found.get(), limit));
        } catch (MalformedContainer e) {
            throw UnreadablePackage.wrong(e);
        }
    }

    private static byte[] bytes(FileChannel channel, ZipEntryHeader entry, int limit)
            throws IOException, MalformedContainer, UnreadablePackage {
        if (entry.encrypted()) {
            throw UnreadablePackage.wrong(entry.name() + " is encrypted.");
        }
        try (InputStream in = ZipData.open(channel, entry, ZipData.locate(channel, entry))) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw UnreadablePackage.wrong(entry.name() + " is larger than the " + limit + " bytes that are read.");
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw UnreadablePackage.wrong(entry.name() + " cannot be unpacked.");
        }
    }
}
