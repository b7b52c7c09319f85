package org.civicstore.certification.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int LARGEST = 256;
    private static final int ALL_LIES = 48;
    private static final int INCLUSION_LIES = 9;
    private static final int CONSISTENCY_LIES = 8;
    private static final HashReader NOTHING = (level, index) -> {
        throw new AssertionError("Nothing was there before");
    };

    /** One more leaf than the proofs go to, for sizes that are wrong by one. */
    private static final List<Hash> LEAVES = IntStream.rangeClosed(0, LARGEST)
            .mapToObj(each -> Hash.ofLeaf(new byte[] {(byte) each, (byte) (each >> 8)}))
            .toList();

    private static final GrownTree TREE = new GrownTree(NOTHING, 0, LEAVES);
    private static final List<Hash> ROOTS = IntStream.rangeClosed(0, LARGEST + 1)
            .mapToObj(size -> MerkleTree.root(size, TREE))
            .toList();

    /** The leaves, roots and proofs that Certificate Transparency publishes for RFC 6962. */
    @Nested
    class The_published_tree {

        private static final List<String> ENTRIES = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

        private final GrownTree tree = new GrownTree(
                NOTHING,
                0,
                ENTRIES.stream().map(HexFormat.of()::parseHex).map(Hash::ofLeaf).toList());

        @Test
        void has_the_published_roots() {
            assertThat(IntStream.rangeClosed(0, 8)
                            .mapToObj(size -> MerkleTree.root(size, tree).toString()))
                    .containsExactly(
                            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        }

        @Test
        void has_the_published_proofs() {
            assertThat(MerkleTree.inclusion(0, 8, tree).path())
                    .isEqualTo(hashes(
                            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
            assertThat(MerkleTree.inclusion(5, 8, tree).path())
                    .isEqualTo(hashes(
                            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
            assertThat(MerkleTree.consistency(2, 5, tree).path())
                    .isEqualTo(hashes(
                            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
        }

        private static List<Hash> hashes(String... hex) {
            return Stream.of(hex).map(HexFormat.of()::parseHex).map(Hash::of).toList();
        }
    }

    @Test
    void roots_are_those_of_the_definition() {
        for (int size = 1; size <= LARGEST; size++) {
            assertThat(ROOTS.get(size)).as("root of %d", size).isEqualTo(defined(LEAVES.subList(0, size)));
        }
    }

    @Test
    void every_leaf_is_proven_in_every_tree_and_nothing_else_is() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                Hash leaf = LEAVES.get(index);
                InclusionProof proof = MerkleTree.inclusion(index, size, TREE);
                check(proof.verifies(leaf, ROOTS.get(size)), "refused", index, size);
                for (int lie = 0; lie < lies(size, index + size, INCLUSION_LIES); lie++) {
                    int kind = (lie + (index + size) / 3) % INCLUSION_LIES;
                    check(!lied(proof, kind, leaf), "lie " + kind, index, size);
                }
            }
        }
    }

    /** All about the proofs of smaller trees; about every third of the larger ones one, in turn, since hashing takes its time. */
    private static int lies(int size, int turn, int all) {
        if (size <= ALL_LIES) {
            return all;
        }
        return turn % 3 == 0 ? 1 : 0;
    }

    private static boolean lied(InclusionProof proof, int kind, Hash leaf) {
        int index = (int) proof.index();
        int size = (int) proof.size();
        int beside = index + 1 < size ? index + 1 : index - 1;
        Hash root = ROOTS.get(size);
        List<Hash> path = proof.path();
        return switch (kind) {
            case 0 -> proof.verifies(flipped(leaf, index), root);
            case 1 -> proof.verifies(leaf, flipped(root, index));
            case 2 -> new InclusionProof(beside, size, path).verifies(leaf, root);
            case 3 -> new InclusionProof(index, size + 1, path).verifies(leaf, ROOTS.get(size + 1));
            case 4 -> new InclusionProof(index, size - 1, path).verifies(leaf, ROOTS.get(size - 1));
            case 5 -> new InclusionProof(index, size, longer(path)).verifies(leaf, root);
            case 6 -> !path.isEmpty() && new InclusionProof(index, size, cut(path)).verifies(leaf, root);
            case 7 ->
                new InclusionProof(size, size, path).verifies(leaf, root)
                        || new InclusionProof(-1, size, path).verifies(leaf, root);
            default -> !path.isEmpty() && new InclusionProof(index, size, changed(path, index)).verifies(leaf, root);
        };
    }

    @Test
    void a_proof_is_of_one_index_only() {
        for (int size = 1; size <= 40; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = MerkleTree.inclusion(index, size, TREE).path();
                for (int other = 0; other < size; other++) {
                    boolean verified =
                            new InclusionProof(other, size, path).verifies(LEAVES.get(index), ROOTS.get(size));
                    check(verified == (other == index), "index " + other, index, size);
                }
            }
        }
    }

    @Test
    void every_tree_is_proven_to_continue_every_smaller_one_and_nothing_else_is() {
        for (int after = 0; after <= LARGEST; after++) {
            for (int before = 0; before <= after; before++) {
                ConsistencyProof proof = MerkleTree.consistency(before, after, TREE);
                check(proof.verifies(ROOTS.get(before), ROOTS.get(after)), "refused", before, after);
                for (int lie = 0; lie < lies(after, before + after, CONSISTENCY_LIES); lie++) {
                    int kind = (lie + (before + after) / 3) % CONSISTENCY_LIES;
                    check(!lied(proof, kind), "lie " + kind, before, after);
                }
            }
        }
    }

    private static boolean lied(ConsistencyProof proof, int kind) {
        int before = (int) proof.oldSize();
        int after = (int) proof.newSize();
        Hash old = ROOTS.get(before);
        Hash root = ROOTS.get(after);
        List<Hash> path = proof.path();
        return switch (kind) {
            case 0 -> proof.verifies(flipped(old, after), root);
            // What continues the empty log is any log: only its beginning can be wrong.
            case 1 -> before > 0 && proof.verifies(old, flipped(root, before));
            case 2 -> before > 0 && new ConsistencyProof(before, after + 1, path).verifies(old, ROOTS.get(after + 1));
            case 3 -> before > 1 && new ConsistencyProof(before - 1, after, path).verifies(ROOTS.get(before - 1), root);
            case 4 -> new ConsistencyProof(before, after, longer(path)).verifies(old, root);
            case 5 -> !path.isEmpty() && new ConsistencyProof(before, after, cut(path)).verifies(old, root);
            case 6 -> new ConsistencyProof(after + 1, after, path).verifies(root, root);
            default ->
                !path.isEmpty() && new ConsistencyProof(before, after, changed(path, before)).verifies(old, root);
        };
    }

    @Test
    void a_path_of_another_length_is_refused_even_with_the_root_that_it_leads_to() {
        Hash more = Hash.EMPTY_ROOT;
        List<Hash> inclusion = longer(MerkleTree.inclusion(2, 8, TREE).path());
        assertThat(new InclusionProof(2, 8, inclusion).verifies(LEAVES.get(2), Hash.ofNode(more, ROOTS.get(8))))
                .isFalse();
        assertThat(new InclusionProof(2, 8, MerkleTree.inclusion(2, 4, TREE).path())
                        .verifies(LEAVES.get(2), ROOTS.get(4)))
                .isFalse();

        List<Hash> consistency = longer(MerkleTree.consistency(3, 8, TREE).path());
        assertThat(new ConsistencyProof(3, 8, consistency)
                        .verifies(Hash.ofNode(more, ROOTS.get(3)), Hash.ofNode(more, ROOTS.get(8))))
                .isFalse();
        assertThat(new ConsistencyProof(2, 8, MerkleTree.consistency(2, 4, TREE).path())
                        .verifies(ROOTS.get(2), ROOTS.get(4)))
                .isFalse();
    }

    @Test
    void a_tree_that_grows_in_any_steps_is_the_same_tree() {
        for (int first = 0; first <= 40; first++) {
            for (int second = first; second <= 40; second++) {
                GrownTree before = new GrownTree(NOTHING, 0, LEAVES.subList(0, first));
                GrownTree after = new GrownTree(before, first, LEAVES.subList(first, second));
                assertThat(after.root()).isEqualTo(ROOTS.get(second));
            }
        }
    }

    @Test
    void what_is_not_there_is_not_proven() {
        assertThatThrownBy(() -> MerkleTree.inclusion(5, 5, TREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.inclusion(-1, 5, TREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.consistency(6, 5, TREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.root(LARGEST + 2, TREE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(LogRefused.class);
    }

    /** Merkle Tree Hash as RFC 6962 section 2.1 writes it down. */
    private static Hash defined(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = 1;
        while (left * 2 < leaves.size()) {
            left *= 2;
        }
        return Hash.ofNode(defined(leaves.subList(0, left)), defined(leaves.subList(left, leaves.size())));
    }

    /** Every bit has its turn. */
    private static Hash flipped(Hash hash, int turn) {
        byte[] bytes = hash.bytes();
        bytes[turn % bytes.length] ^= (byte) (1 << (turn / bytes.length % 8));
        return Hash.of(bytes);
    }

    private static List<Hash> changed(List<Hash> path, int turn) {
        List<Hash> changed = new ArrayList<>(path);
        changed.set(turn % path.size(), flipped(path.get(turn % path.size()), turn));
        return changed;
    }

    private static List<Hash> cut(List<Hash> path) {
        return path.subList(0, path.size() - 1);
    }

    private static List<Hash> longer(List<Hash> path) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.EMPTY_ROOT);
        return longer;
    }

    /** An assertion that costs nothing while it holds: there are a hundred thousand of them. */
    private static void check(boolean holds, String what, int first, int second) {
        if (!holds) {
            throw new AssertionError(what + ": " + first + " in " + second);
        }
    }
}
