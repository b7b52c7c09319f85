package org.civicstore.certification.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    @Nested
    class A_path {

        @Test
        void is_that_of_the_specification() {
            assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
            assertThat(new Tile(3, 5, 17).path()).isEqualTo("tile/3/005.p/17");
            assertThat(new Tile(0, 1000, 1).entriesPath()).isEqualTo("tile/entries/x001/000.p/1");
            assertThatThrownBy(() -> new Tile(1, 0, 1).entriesPath()).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void leads_back_to_the_tile() {
            for (long index : List.of(0L, 7L, 999L, 1000L, 1_234_067L, 999_999_999_999L)) {
                for (int width : List.of(1, 255, 256)) {
                    Tile leaves = new Tile(0, index, width);
                    assertThat(Tile.at(leaves.entriesPath())).isEqualTo(leaves);
                    Tile nodes = new Tile(12, index, width);
                    assertThat(Tile.at(nodes.path())).isEqualTo(nodes);
                }
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "tile/0/1",
                    "tile/00/001",
                    "tile/64/001",
                    "tile/-1/001",
                    "tile/0/x000/001",
                    "tile/0/001/002",
                    "tile/0/x001",
                    "tile/0/001.p/0",
                    "tile/0/001.p/01",
                    "tile/0/001.p/256",
                    "tile/0/001.p/999",
                    "tile/0/../001",
                    "tile/entries/001/",
                    "/tile/0/001",
                    "tile/0/001\n",
                    "tile/0/x001/x001/x001/x001/x001/x001/x001/001"
                })
        void that_no_tile_has_is_refused(String path) {
            assertThatThrownBy(() -> Tile.at(path)).isInstanceOf(LogRefused.class);
        }
    }

    @Test
    void a_tree_has_the_tiles_that_the_specification_counts() {
        List<Tile> tiles = Tile.of(70_000);
        assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(tiles.subList(0, 273)).allMatch(tile -> tile.level() == 0 && tile.width() == 256);
        assertThat(tiles.subList(273, 277))
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tile.of(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(Tile.of(0)).isEmpty();
        assertThat(Tile.of(Long.MAX_VALUE >> 62)).containsExactly(new Tile(0, 0, 1));
    }

    @Test
    void an_append_asks_for_no_tile_that_was_there() {
        assertThat(Tile.between(300, 300)).isEmpty();
        assertThat(Tile.between(300, 301)).containsExactly(new Tile(0, 1, 45));
        assertThat(Tile.between(256, 257)).containsExactly(new Tile(0, 1, 1));
        assertThat(Tile.between(511, 513)).containsExactly(new Tile(0, 1, 256), new Tile(0, 2, 1), new Tile(1, 0, 2));
        for (int before = 0; before <= 1100; before += 25) {
            for (int after = before; after <= 1100; after += 25) {
                List<Tile> missing = new ArrayList<>(Tile.of(after));
                missing.removeAll(Tile.of(before));
                assertThat(Tile.between(before, after)).isEqualTo(missing);
            }
        }
    }

    @Nested
    class A_log_of_tiles {

        private final Map<String, byte[]> files = new HashMap<>();
        private long size;

        private TileReader reader(long of) {
            return new TileReader(of, tile -> files.getOrDefault(tile.path(), new byte[0]));
        }

        private void append(int leaves) {
            List<Hash> added = IntStream.range(0, leaves)
                    .mapToObj(each -> Hash.ofLeaf(Long.toString(size + each).getBytes(StandardCharsets.UTF_8)))
                    .toList();
            GrownTree grown = new GrownTree(reader(size), size, added);
            for (Tile tile : Tile.between(size, grown.size())) {
                files.put(tile.path(), tile.hashes(grown));
            }
            size = grown.size();
        }

        @Test
        void proves_from_its_files_what_the_whole_tree_proves() {
            List<Long> heads = new ArrayList<>();
            for (int step : List.of(1, 1, 5, 248, 1, 1, 254, 2, 300, 0, 187, 70_000 - 1000)) {
                append(step);
                heads.add(size);
            }
            GrownTree whole = new GrownTree(
                    reader(0),
                    0,
                    IntStream.range(0, 70_000)
                            .mapToObj(each -> Hash.ofLeaf(Integer.toString(each).getBytes(StandardCharsets.UTF_8)))
                            .toList());

            assertThat(size).isEqualTo(70_000);
            for (long head : heads) {
                Hash root = MerkleTree.root(head, whole);
                assertThat(MerkleTree.root(head, reader(head))).isEqualTo(root);
                for (long index : List.of(0L, head / 2, head - 1)) {
                    InclusionProof proof = MerkleTree.inclusion(index, head, reader(head));
                    assertThat(proof).isEqualTo(MerkleTree.inclusion(index, head, whole));
                    assertThat(proof.verifies(whole.read(0, index), root)).isTrue();
                }
                for (long before : heads.subList(0, heads.indexOf(head))) {
                    assertThat(MerkleTree.consistency(before, head, reader(head)))
                            .isEqualTo(MerkleTree.consistency(before, head, whole));
                }
            }
        }

        @Test
        void reads_a_wider_tile_as_well_as_the_partial_one_that_it_succeeded() {
            append(300);
            Hash root = MerkleTree.root(260, reader(300));
            byte[] wider = files.get("tile/0/001.p/44");
            files.put("tile/0/001.p/4", wider);
            assertThat(MerkleTree.root(260, reader(260))).isEqualTo(root);
        }

        @Test
        void refuses_a_tile_that_is_cut_off_and_sees_one_that_was_changed() {
            append(300);
            Hash root = MerkleTree.root(300, reader(300));
            byte[] tile = files.get("tile/0/001.p/44");
            files.put("tile/0/001.p/44", Arrays.copyOf(tile, tile.length - 32));
            assertThatThrownBy(() -> MerkleTree.root(300, reader(300))).isInstanceOf(LogRefused.class);
            byte[] changed = tile.clone();
            changed[77] ^= 1;
            files.put("tile/0/001.p/44", changed);
            assertThat(MerkleTree.root(300, reader(300))).isNotEqualTo(root);
        }
    }

    @Nested
    class A_bundle {

        @Test
        void puts_two_bytes_of_length_before_each_entry() {
            byte[] longest = new byte[EntryBundle.LONGEST_ENTRY];
            List<byte[]> entries = List.of(new byte[0], new byte[] {0x61}, longest);
            byte[] bundle = EntryBundle.write(entries);
            assertThat(HexFormat.of().formatHex(bundle, 0, 7)).isEqualTo("0000000161ffff");
            assertThat(EntryBundle.read(bundle, 3)).containsExactlyElementsOf(entries);
        }

        @Test
        void has_as_many_whole_entries_as_its_name_says() {
            byte[] bundle = EntryBundle.write(List.of(new byte[] {1, 2}, new byte[] {3}));
            for (int length = 0; length < bundle.length; length++) {
                byte[] cut = Arrays.copyOf(bundle, length);
                assertThatThrownBy(() -> EntryBundle.read(cut, 2)).isInstanceOf(LogRefused.class);
            }
            assertThatThrownBy(() -> EntryBundle.read(bundle, 1)).isInstanceOf(LogRefused.class);
            assertThatThrownBy(() -> EntryBundle.read(bundle, 3)).isInstanceOf(LogRefused.class);
            List<byte[]> tooLong = List.of(new byte[EntryBundle.LONGEST_ENTRY + 1]);
            assertThatThrownBy(() -> EntryBundle.write(tooLong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
