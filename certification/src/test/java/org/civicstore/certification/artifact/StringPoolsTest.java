package org.civicstore.certification.artifact;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.RawZip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StringPoolsTest {

    private static final int HEADER = 8;
    private static final int POOL = 28;

    @TempDir
    Path folder;

    @Test
    void are_read_when_they_hold_what_they_say() {
        byte[] manifest = ApkSpecimen.good().compiledManifest();
        assertThatCode(() -> StringPools.requireReasonable("AndroidManifest.xml", manifest))
                .doesNotThrowAnyException();
    }

    @Test
    void are_refused_when_one_string_is_longer_than_the_file() throws Exception {
        // 0x7FFF0000 characters: the library makes room for them before it looks.
        byte[] manifest = pool(1, 8, (short) 0xFFFF);
        assertThatThrownBy(() -> StringPools.requireReasonable("AndroidManifest.xml", manifest))
                .isInstanceOf(UnreadablePackage.class)
                .hasMessage("AndroidManifest.xml declares more text than it can hold.");
        Path apk = Files.write(
                folder.resolve("app.apk"),
                RawZip.of(RawZip.Entry.stored("AndroidManifest.xml", manifest)).bytes());
        assertThatThrownBy(() -> new ApkManifestReader().read(apk))
                .isInstanceOf(UnreadablePackage.class)
                .hasMessageContaining("more text than it can hold");
    }

    @Test
    void are_refused_when_many_strings_share_their_bytes() {
        int strings = 2_000;
        byte[] manifest = pool(strings, 20_000, (short) 8_000);
        assertThatThrownBy(() -> StringPools.requireReasonable("resources.arsc", manifest))
                .isInstanceOf(UnreadablePackage.class);
        assertThatCode(() -> StringPools.requireReasonable("resources.arsc", pool(1, 20_000, (short) 8_000)))
                .doesNotThrowAnyException();
    }

    @Test
    void are_refused_when_they_take_turns_with_two_strings() {
        byte[] manifest = pool(2_000, 20_000, (short) 8_000);
        for (int i = 0; i < 2_000; i++) {
            ByteBuffer.wrap(manifest).order(ByteOrder.LITTLE_ENDIAN).putInt(HEADER + POOL + 4 * i, 2 * (i % 2));
        }
        assertThatThrownBy(() -> StringPools.requireReasonable("AndroidManifest.xml", manifest))
                .isInstanceOf(UnreadablePackage.class)
                .hasMessageContaining("more text than it can hold");
    }

    @Test
    void are_found_behind_a_head_of_any_length() {
        byte[] manifest = pool(30, 8, (short) 0xFFFF);
        // The head takes in what were the first 29 places.
        ByteBuffer.wrap(manifest)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(HEADER + 2, (short) (POOL + 4 * 29))
                .putInt(HEADER + 8, 1)
                .putInt(HEADER + POOL + 4 * 29, 0);
        assertThatThrownBy(() -> StringPools.requireReasonable("AndroidManifest.xml", manifest))
                .isInstanceOf(UnreadablePackage.class)
                .hasMessageContaining("more text than it can hold");
    }

    @Test
    void are_refused_before_a_part_without_length_in_which_the_library_goes_round() {
        byte[] pool = pool(0, 0, (short) 0);
        byte[] endless = Arrays.copyOf(pool, pool.length + 24);
        ByteBuffer.wrap(endless)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(pool.length, (short) 0x0102)
                .putShort(pool.length + 2, (short) 16);
        assertThatThrownBy(() -> StringPools.requireReasonable("AndroidManifest.xml", endless))
                .isInstanceOf(UnreadablePackage.class)
                .hasMessageContaining("shorter than its head");
    }

    @Test
    void are_refused_before_a_type_with_more_entries_than_the_table_is_long() {
        int types = 12 + POOL + 288;
        ByteBuffer table = ByteBuffer.allocate(types + 20).order(ByteOrder.LITTLE_ENDIAN);
        table.putShort((short) 2).putShort((short) 12).putInt(table.limit()).putInt(1);
        table.putShort((short) 1).putShort((short) POOL).putInt(POOL);
        table.putShort(12 + POOL, (short) 0x0200)
                .putShort(12 + POOL + 2, (short) 288)
                .putInt(12 + POOL + 4, 308);
        table.putShort(types, (short) 0x0202)
                .putShort(types + 2, (short) 16)
                .putInt(types + 4, 16)
                .putInt(types + 12, 0x7FFF_FFFF);
        assertThatThrownBy(() -> StringPools.requireReasonable("resources.arsc", table.array()))
                .isInstanceOf(UnreadablePackage.class)
                .hasMessageContaining("longer list than it can hold");
    }

    @Test
    void that_break_off_are_left_to_their_reader() {
        assertThatCode(() -> StringPools.requireReasonable("resources.arsc", new byte[] {3, 0}))
                .doesNotThrowAnyException();
    }

    /** A compiled XML file with nothing but a pool, whose strings begin two bytes apart and all say the same length. */
    private static byte[] pool(int count, int data, short length) {
        int size = POOL + 4 * count + data;
        ByteBuffer file = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 3).putShort((short) HEADER).putInt(HEADER + size);
        file.putShort((short) 1).putShort((short) POOL).putInt(size);
        file.putInt(count).putInt(0).putInt(0).putInt(POOL + 4 * count).putInt(0);
        for (int i = 0; i < count; i++) {
            file.putInt(2 * i);
        }
        while (file.remaining() >= 2) {
            file.putShort(length);
        }
        return file.array();
    }
}
