package org.civicstore.certification.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.certification.specimens.RawZip.Entry.deflated;
import static org.civicstore.certification.specimens.RawZip.Entry.stored;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.RawZip;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerInspectorTest {

    private static final int MIB = 1024 * 1024;
    private static final byte[] ZEROS = new byte[3 * MIB];

    @TempDir
    Path folder;

    @TempDir
    Path unpacked;

    private ContainerInspection inspect(byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("file.zip"), file);
        return new ContainerInspector(unpacked, ContainerLimits.standard()).inspect(path);
    }

    private List<String> rules(byte[] file) throws IOException {
        return inspect(file).defects().stream().map(ContainerDefect::rule).toList();
    }

    private List<String> rules(RawZip zip) throws IOException {
        return rules(zip.bytes());
    }

    @Nested
    class AcceptsWhatEveryReaderUnderstandsAlike {

        @Test
        void a_plain_container_with_stored_and_deflated_entries() throws IOException {
            var inspection = inspect(RawZip.of(
                            stored("a/b.txt", "text"), deflated("c.txt", "more text".getBytes(StandardCharsets.UTF_8)))
                    .bytes());
            assertThat(inspection.defects()).isEmpty();
            assertThat(inspection.entries()).isEqualTo(2);
            assertThat(inspection.inflatedBytes()).isEqualTo(13);
        }

        @Test
        void a_signed_android_package_with_its_signing_block() throws Exception {
            Path apk = ApkSpecimen.good().write(folder.resolve("app.apk"));
            assertThat(rules(Files.readAllBytes(apk))).isEmpty();
        }

        @Test
        void names_under_res_that_differ_by_case_as_the_android_build_tools_make_them() throws IOException {
            assertThat(rules(RawZip.of(stored("res/aB.xml", "1"), stored("res/Ab.xml", "2"))))
                    .isEmpty();
        }

        @Test
        void a_container_inside() throws IOException {
            byte[] inner = RawZip.of(stored("in.txt", "x")).bytes();
            var inspection = inspect(RawZip.of(stored("inner.zip", inner)).bytes());
            assertThat(inspection.defects()).isEmpty();
            assertThat(inspection.entries()).isEqualTo(2);
        }

        @Test
        void a_small_entry_that_compresses_very_well() throws IOException {
            assertThat(rules(RawZip.of(deflated("zeros", new byte[900 * 1024]))))
                    .isEmpty();
        }
    }

    @Nested
    class NoticesData {

        @Test
        void before_the_container() throws IOException {
            RawZip zip = new RawZip()
                    .prefix("dex\n035".getBytes(StandardCharsets.US_ASCII))
                    .add(stored("a", "x"));
            assertThat(rules(zip)).containsExactly("container.prefix");
        }

        @Test
        void behind_the_container() throws IOException {
            assertThat(rules(RawZip.of(stored("a", "x")).trailer(new byte[] {1, 2, 3})))
                    .containsExactly("container.trailing-data");
        }

        @Test
        void in_an_entry_that_the_directory_does_not_list() throws IOException {
            assertThat(rules(RawZip.of(stored("a", "x"), stored("hidden", "y").unlisted(), stored("b", "z"))))
                    .containsExactly("container.unlisted-entry");
            assertThat(rules(RawZip.of(stored("hidden", "y").unlisted(), stored("b", "z"))))
                    .containsExactly("container.unlisted-entry");
        }

        @Test
        void that_two_entries_share() throws IOException {
            RawZip zip = RawZip.of(stored("a", "xyz"));
            zip.list(stored("a", "xyz"), 0);
            assertThat(rules(zip)).contains("container.duplicate", "container.overlap");
        }

        @Test
        void that_is_encrypted() throws IOException {
            assertThat(rules(RawZip.of(stored("a", "x").encrypted()))).containsExactly("container.encrypted");
        }

        @Test
        void that_does_not_fit_its_checksum_or_size() throws IOException {
            assertThat(rules(RawZip.of(stored("a", "x").claimingCrc(1)))).containsExactly("container.checksum");
            assertThat(rules(RawZip.of(stored("a", "x").claimingSize(9)))).containsExactly("container.size-lie");
        }

        @Test
        void that_cannot_be_unpacked() throws IOException {
            assertThat(rules(RawZip.of(stored("a", "this is not deflated").method(8))))
                    .containsExactly("container.data-broken");
        }

        @Test
        void in_a_compression_that_others_may_not_know() throws IOException {
            assertThat(rules(RawZip.of(stored("a", "x").method(93)))).containsExactly("container.method");
        }
    }

    @Nested
    class NoticesNames {

        @Test
        void that_lead_out_of_the_folder() throws IOException {
            for (String name : List.of("../x", "a/../../x", "/etc/x", "a\\..\\x", "C:x", "a/..")) {
                assertThat(rules(RawZip.of(stored(name, "x")))).as(name).containsExactly("container.traversal");
            }
        }

        @Test
        void that_contain_NUL_or_nothing() throws IOException {
            assertThat(rules(RawZip.of(stored("a\0.txt", "x")))).containsExactly("container.bad-name");
            assertThat(rules(RawZip.of(stored("", "x")))).containsExactly("container.bad-name");
        }

        @Test
        void that_occur_twice_also_when_only_the_case_differs() throws IOException {
            assertThat(rules(RawZip.of(stored("a", "x"), stored("a", "y")))).containsExactly("container.duplicate");
            assertThat(rules(RawZip.of(stored("classes.dex", "x"), stored("Classes.dex", "y"))))
                    .containsExactly("container.duplicate");
        }

        @Test
        void that_differ_between_local_header_and_directory() throws IOException {
            assertThat(rules(RawZip.of(stored("good.txt", "x").locally("evil.txt"))))
                    .containsExactly("container.local-name-differs");
        }

        @Test
        void that_are_symbolic_links() throws IOException {
            assertThat(rules(RawZip.of(stored("link", "/etc/passwd").symlink())))
                    .containsExactly("container.symlink");
        }
    }

    @Nested
    class StaysWithinItsLimits {

        @Test
        void when_an_entry_is_a_bomb() throws IOException {
            var inspection = inspect(RawZip.of(deflated("bomb", ZEROS)).bytes());
            assertThat(inspection.defects()).extracting(ContainerDefect::rule).containsExactly("container.ratio");
            assertThat(inspection.inflatedBytes()).isLessThan(2 * MIB);
        }

        @Test
        void when_the_directory_claims_a_small_size_for_a_bomb() throws IOException {
            assertThat(rules(RawZip.of(deflated("bomb", ZEROS).claimingSize(10))))
                    .containsExactly("container.ratio");
        }

        @Test
        void when_bombs_hide_in_nested_containers() throws IOException {
            byte[] inner = RawZip.of(deflated("bomb", ZEROS)).bytes();
            byte[] middle =
                    RawZip.of(stored("1.zip", inner), stored("2.zip", inner)).bytes();
            var inspection = inspect(RawZip.of(deflated("middle.zip", middle)).bytes());
            assertThat(inspection.defects()).extracting(ContainerDefect::rule).containsExactly("container.ratio");
            assertThat(inspection.inflatedBytes()).isLessThan(2 * MIB);
        }

        @Test
        void when_many_harmless_entries_are_a_bomb_together() throws IOException {
            byte[] part = new byte[900 * 1024];
            RawZip zip = new RawZip();
            for (int i = 0; i < 10; i++) {
                zip.add(deflated("part" + i, part));
            }
            assertThat(rules(zip)).containsExactly("container.ratio");
        }

        @Test
        void when_containers_are_nested_without_end() throws IOException {
            byte[] inner = RawZip.of(stored("core", "x")).bytes();
            for (int i = 0; i < 12; i++) {
                inner = RawZip.of(stored("level.zip", inner)).bytes();
            }
            assertThat(rules(inner)).containsExactly("container.nested-too-deep");
        }

        @Test
        void when_a_nested_container_is_larger_than_the_disk_it_may_use() throws IOException {
            byte[] inner = RawZip.of(stored("in", new byte[5000])).bytes();
            Path outer = Files.write(
                    folder.resolve("outer.zip"),
                    RawZip.of(stored("in.zip", inner)).bytes());
            ContainerLimits small = new ContainerLimits(10, 10_000, 100, MIB, MIB, 4_000, 5, 10);
            assertThat(new ContainerInspector(unpacked, small).inspect(outer).defects())
                    .extracting(ContainerDefect::rule)
                    .containsExactly("container.nested-too-large");
        }

        @Test
        void when_there_are_more_entries_than_a_short_number_holds() throws IOException {
            RawZip zip = new RawZip();
            RawZip.Entry empty = stored("same", new byte[0]);
            for (int i = 0; i < 65_600; i++) {
                zip.list(empty, 0);
            }
            assertThat(rules(zip)).contains("container.too-many-entries");
        }

        @Test
        void when_everything_is_wrong_at_once() throws IOException {
            RawZip zip = new RawZip();
            for (int i = 0; i < 500; i++) {
                zip.add(stored("../" + i, "x"));
            }
            assertThat(rules(zip)).hasSize(ContainerLimits.standard().maxDefects());
        }

        @Test
        void and_leaves_no_unpacked_file_behind() throws IOException {
            byte[] inner = RawZip.of(deflated("bomb", ZEROS)).bytes();
            inspect(RawZip.of(stored("inner.zip", inner)).bytes());
            try (Stream<Path> left = Files.list(unpacked)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Nested
    class CallsAContainerBroken {

        private final byte[] good =
                RawZip.of(stored("a", "x"), stored("b", "y")).bytes();

        @Test
        void wherever_it_is_cut_off() throws IOException {
            for (int length = 0; length < good.length; length++) {
                assertThat(rules(Arrays.copyOf(good, length)))
                        .as("cut to %d bytes", length)
                        .contains("container.no-end-record");
            }
        }

        @Test
        void when_the_end_record_counts_differently() throws IOException {
            assertThat(rules(RawZip.of(stored("a", "x")).countOffBy(1))).containsExactly("container.count-differs");
        }

        @Test
        void when_it_is_something_else_altogether() throws IOException {
            assertThat(rules("%PDF-1.7 and so on, long enough for an end record".getBytes(StandardCharsets.US_ASCII)))
                    .containsExactly("container.prefix", "container.no-end-record");
        }

        @Test
        void and_never_throws_whatever_single_byte_is_changed() throws IOException {
            for (int i = 0; i < good.length; i++) {
                byte[] changed = good.clone();
                changed[i] ^= (byte) 0x55;
                assertThat(inspect(changed)).isNotNull();
            }
        }
    }
}
