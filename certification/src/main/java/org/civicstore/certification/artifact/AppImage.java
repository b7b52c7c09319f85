package org.civicstore.certification.artifact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the head of an AppImage: a program (ELF, System V gABI chapter 4) with a file system behind it. Source: AppImage
 * specification, "Type 2 image format" (marker at byte 8, sections {@code .upd_info} and {@code .sha256_sig}). Name and version
 * stand inside the file system, which nothing here reads.
 */
final class AppImage {

    private static final int HEAD = 64;
    private static final int MARKER = 8;
    private static final int SECTION = 64;
    private static final int MAX_SECTIONS = 200;
    private static final int MAX_TEXT = 1024;

    private AppImage() {}

    static boolean looksLike(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = part(channel, 0, MARKER + 3);
            return head.remaining() == MARKER + 3
                    && head.get(0) == 0x7F
                    && head.get(1) == 'E'
                    && head.get(2) == 'L'
                    && head.get(3) == 'F'
                    && head.get(MARKER) == 'A'
                    && head.get(MARKER + 1) == 'I';
        }
    }

    static PackageDescription read(Path file) throws IOException, UnreadablePackage {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = part(channel, 0, HEAD);
            if (head.remaining() < HEAD) {
                throw UnreadablePackage.wrong("The program breaks off in its head.");
            }
            int type = head.get(MARKER + 2);
            if (type != 2) {
                throw UnreadablePackage.wrong("It is an AppImage of type " + type + "; type 2 is read here.");
            }
            head.order(head.get(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            List<String> remarks = new ArrayList<>();
            remarks.add("Name and version stand in its file system, which is not read here.");
            if (head.get(4) == 2) {
                sections(channel, head, remarks);
            }
            return PackageDescription.of("appimage", Optional.empty(), Optional.empty())
                    .runningOn(
                            Optional.of("Linux"),
                            architecture(head.getShort(18)).stream().toList())
                    .remarking(remarks);
        }
    }

    /** The machine as the Linux kernel names it (ELF, {@code e_machine}). */
    private static Optional<String> architecture(int machine) {
        return switch (machine) {
            case 3 -> Optional.of("i686");
            case 40 -> Optional.of("armhf");
            case 62 -> Optional.of("x86_64");
            case 183 -> Optional.of("aarch64");
            case 243 -> Optional.of("riscv64");
            default -> Optional.empty();
        };
    }

    private static void sections(FileChannel file, ByteBuffer head, List<String> remarks) throws IOException {
        long table = head.getLong(40);
        int count = Short.toUnsignedInt(head.getShort(60));
        int names = Short.toUnsignedInt(head.getShort(62));
        if (Short.toUnsignedInt(head.getShort(58)) != SECTION || count > MAX_SECTIONS || names >= count) {
            return;
        }
        ByteBuffer headers = part(file, table, count * SECTION).order(head.order());
        if (headers.remaining() < count * SECTION) {
            return;
        }
        long texts = headers.getLong(names * SECTION + 24);
        for (int i = 0; i < count; i++) {
            String name = text(file, texts + Integer.toUnsignedLong(headers.getInt(i * SECTION)), 32);
            String content = text(
                    file,
                    headers.getLong(i * SECTION + 24),
                    Math.clamp(headers.getLong(i * SECTION + 32), 0, MAX_TEXT));
            if (name.equals(".upd_info") && !content.isEmpty()) {
                remarks.add("It looks for newer versions by itself: " + content);
            } else if (name.equals(".sha256_sig")) {
                remarks.add(
                        content.isEmpty()
                                ? "It carries no signature."
                                : "It carries a signature that is not verified here.");
            }
        }
    }

    /** The text up to its zero byte. */
    private static String text(FileChannel file, long position, int limit) throws IOException {
        ByteBuffer bytes = part(file, position, limit);
        int length = 0;
        while (length < bytes.remaining() && bytes.get(length) != 0) {
            length++;
        }
        return new String(bytes.array(), 0, length, StandardCharsets.UTF_8).strip();
    }

    /** As much as there is of a stretch; nothing of one outside the file. */
    private static ByteBuffer part(FileChannel file, long position, int length) throws IOException {
        if (position < 0 || position >= file.size()) {
            return ByteBuffer.allocate(0);
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && file.read(buffer, position + buffer.position()) >= 0) {
            // a positional read may be short
        }
        return buffer.flip();
    }
}
