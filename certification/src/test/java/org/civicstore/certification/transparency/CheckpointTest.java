package org.civicstore.certification.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    /** The example of C2SP tlog-checkpoint. */
    private static final String EXAMPLE = """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        """;

    /** The key of Go's checksum database, which signed that head under the log's own name. */
    private static final String GO_KEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    /** The key and the note of the examples of Go's signed notes. */
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PETERS_SEED = "gQoUAtUUbI2E8kQzMPVAgOv5juF9nHT2JS/F1ccoMXM=";
    private static final String PETERS_TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String PETERS_NOTE = PETERS_TEXT
            + "\n"
            + "\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final String ORIGIN = "store.example/log";

    private final NoteSigner signer = signer(ORIGIN);
    private final HeadSigner log = new HeadSigner(signer, List.of());

    @Nested
    class A_note {

        @Test
        void is_signed_byte_for_byte_as_others_sign_it() throws Exception {
            NoteKey key = NoteKey.parse(PETER);
            NoteSigner peter = new NoteSigner("PeterNeumann", publicKey(PETER), privateKey(PETERS_SEED));
            assertThat(peter.key()).isEqualTo(key).hasToString(PETER);
            SignedNote note = new SignedNote(PETERS_TEXT, List.of(peter.sign(PETERS_TEXT)));
            assertThat(new String(note.write(), UTF_8)).isEqualTo(PETERS_NOTE);
            assertThat(SignedNote.read(note.write())).isEqualTo(note);
            assertThat(note.verify(List.of(key))).containsExactly(key);
        }

        @Test
        void keeps_signatures_of_others_and_counts_them_for_nothing() {
            NoteSigner witness = signer("witness.example/w1");
            SignedNote note = SignedNote.read(PETERS_NOTE.getBytes(UTF_8)).with(witness.sign(PETERS_TEXT));
            assertThat(SignedNote.read(note.write())).isEqualTo(note);
            assertThat(note.verify(List.of(NoteKey.parse(PETER)))).hasSize(1);
            assertThat(note.verify(List.of(NoteKey.parse(PETER), witness.key())))
                    .hasSize(2);
            NoteKey stranger = signer("PeterNeumann").key();
            assertThatThrownBy(() -> note.verify(List.of(stranger))).isInstanceOf(LogRefused.class);
            assertThatThrownBy(() -> note.verify(List.of())).isInstanceOf(LogRefused.class);
        }

        @Test
        void is_refused_after_any_change_of_a_bit() {
            byte[] note = PETERS_NOTE.getBytes(UTF_8);
            List<NoteKey> keys = List.of(NoteKey.parse(PETER));
            for (int bit = 0; bit < 8 * note.length; bit += 11) {
                byte[] changed = note.clone();
                changed[bit / 8] ^= (byte) (1 << (bit % 8));
                assertThatThrownBy(() -> SignedNote.read(changed).verify(keys)).isInstanceOf(LogRefused.class);
            }
        }

        @Test
        void with_a_broken_signature_of_a_trusted_key_is_refused_whatever_else_it_carries() {
            NoteSignature other = signer.sign("another text\n");
            NoteSigner witness = signer("witness.example/w1");
            SignedNote note = new SignedNote("a text\n", List.of(witness.sign("a text\n"), other));
            assertThatThrownBy(() -> note.verify(List.of(witness.key(), signer.key())))
                    .isInstanceOf(LogRefused.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "text\n",
                    "text\n\n",
                    "text\n\nPeter x08goA==\n",
                    "text\n\n\u2014 Peter x08goA==",
                    "text\n\n\u2014 Peter x08gow==\n",
                    "text\n\n\u2014 Peter x08goA\n",
                    "text\n\n\u2014 Peter x08goAB=\n",
                    "text\n\n\u2014 x08goAA=\n",
                    "text\n\n\u2014 Pe+ter x08goAA=\n",
                    "text\n\n\u2014 Pe ter x08goAA=\n",
                    "text\n\n\u2014 Pe\u00a0ter x08goAA=\n",
                    "te\txt\n\n\u2014 Peter x08goAA=\n",
                    "text\r\n\n\u2014 Peter x08goAA=\n"
                })
        void has_one_form_only(String note) {
            assertThatThrownBy(() -> SignedNote.read(note.getBytes(UTF_8))).isInstanceOf(LogRefused.class);
        }

        @Test
        void has_a_limit() {
            String line = "\u2014 Peter x08goAA=\n";
            assertThat(SignedNote.read(("t\n\n" + line.repeat(64)).getBytes(UTF_8))
                            .signatures())
                    .hasSize(64);
            for (String tooMuch : List.of("t\n\n" + line.repeat(65), "t".repeat(100_000) + "\n\n" + line)) {
                assertThatThrownBy(() -> SignedNote.read(tooMuch.getBytes(UTF_8)))
                        .isInstanceOf(LogRefused.class);
            }
        }
    }

    @Nested
    class A_key {

        @Test
        void has_one_form_only() {
            for (int at = 0; at < PETER.length(); at++) {
                String changed = PETER.substring(0, at) + (char) (PETER.charAt(at) + 1) + PETER.substring(at + 1);
                String cut = PETER.substring(at + 1);
                assertThatThrownBy(() -> NoteKey.parse(changed)).isInstanceOf(LogRefused.class);
                assertThatThrownBy(() -> NoteKey.parse(cut)).isInstanceOf(LogRefused.class);
            }
        }

        @Test
        void has_two_halves_that_belong_together() throws Exception {
            KeyPair one = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            assertThatThrownBy(() -> new NoteSigner(ORIGIN, one.getPublic(), other.getPrivate()))
                    .isInstanceOf(LogRefused.class);
            KeyPair curve = KeyPairGenerator.getInstance("EC").generateKeyPair();
            assertThatThrownBy(() -> new NoteKey(ORIGIN, curve.getPublic())).isInstanceOf(LogRefused.class);
        }
    }

    @Nested
    class A_checkpoint {

        @Test
        void is_read_as_the_specification_shows() {
            SignedNote note = SignedNote.read(EXAMPLE.getBytes(UTF_8));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
            assertThat(checkpoint.size()).isEqualTo(20_852_163);
            assertThat(checkpoint.text()).isEqualTo(note.text());
            assertThat(note.signatures())
                    .extracting(NoteSignature::name, NoteSignature::keyId)
                    .containsExactly(tuple("example.com/behind-the-sofa", 0x033de0ae));
        }

        /** The specification took a head of this log and named it anew. */
        @Test
        void of_another_log_that_runs_is_verified() {
            SignedNote note =
                    SignedNote.read(EXAMPLE.replaceFirst("example.com/behind-the-sofa", "go.sum database tree")
                            .replace("example.com/behind-the-sofa", "sum.golang.org")
                            .getBytes(UTF_8));
            List<NoteKey> keys = List.of(NoteKey.parse(GO_KEY));
            assertThat(Checkpoint.open(note, "go.sum database tree", keys).size())
                    .isEqualTo(20_852_163);
            assertThatThrownBy(() -> Checkpoint.open(note, "sum.golang.org", keys))
                    .isInstanceOf(LogRefused.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "log\n1\n",
                    "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                    "log\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                    "log\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                    "log\n99999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                    "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                    "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                    "log\n1\nCsUY\n",
                    "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                    "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nmore\n"
                })
        void has_one_form_only(String text) {
            assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(LogRefused.class);
        }
    }

    @Nested
    class A_head {

        @Test
        void follows_every_head_that_it_continues() {
            Optional<SignedNote> last = Optional.empty();
            for (int size : List.of(0, 0, 1, 2, 2, 5, 8, 9, 31, 64)) {
                SignedNote head = log.sign(last, size, tree(64));
                assertThat(Checkpoint.open(head, ORIGIN, List.of(signer.key())))
                        .isEqualTo(new Checkpoint(ORIGIN, size, MerkleTree.root(size, tree(64))));
                last = Optional.of(head);
            }
        }

        @Test
        void is_never_signed_when_it_is_smaller() {
            Optional<SignedNote> last = Optional.of(log.sign(Optional.empty(), 9, tree(9)));
            for (int size = 0; size < 9; size++) {
                int smaller = size;
                assertThatThrownBy(() -> log.sign(last, smaller, tree(9))).isInstanceOf(LogRefused.class);
            }
        }

        @Test
        void is_never_signed_when_a_leaf_before_it_is_another() {
            for (int signed = 1; signed <= 9; signed++) {
                Optional<SignedNote> last = Optional.of(log.sign(Optional.empty(), signed, tree(20)));
                for (int changed = 0; changed < signed; changed++) {
                    GrownTree fork = forked(20, changed);
                    for (int size : List.of(signed, signed + 1, 20)) {
                        assertThatThrownBy(() -> log.sign(last, size, fork)).isInstanceOf(LogRefused.class);
                    }
                }
                assertThat(log.sign(last, 20, forked(20, signed))).isNotNull();
            }
        }

        @Test
        void is_never_signed_after_one_of_another_log_or_key() {
            SignedNote foreign = new HeadSigner(signer(ORIGIN), List.of()).sign(Optional.empty(), 3, tree(3));
            assertThatThrownBy(() -> log.sign(Optional.of(foreign), 4, tree(4))).isInstanceOf(LogRefused.class);
            Checkpoint other = new Checkpoint("other.example/log", 3, MerkleTree.root(3, tree(3)));
            SignedNote renamed = new SignedNote(other.text(), List.of(signer.sign(other.text())));
            assertThatThrownBy(() -> log.sign(Optional.of(renamed), 4, tree(4))).isInstanceOf(LogRefused.class);
        }

        @Test
        void of_a_new_key_continues_what_an_earlier_one_began() {
            Optional<SignedNote> last = Optional.of(log.sign(Optional.empty(), 3, tree(3)));
            HeadSigner successor = new HeadSigner(signer(ORIGIN), List.of(signer.key()));
            assertThat(Checkpoint.parse(successor.sign(last, 4, tree(4)).text()).size())
                    .isEqualTo(4);
            assertThatThrownBy(() -> successor.sign(last, 2, tree(4))).isInstanceOf(LogRefused.class);
        }

        @Test
        void is_let_through_only_with_the_proof_that_it_continues_the_last() {
            GrownTree tree = tree(8);
            Checkpoint last = new Checkpoint(ORIGIN, 3, MerkleTree.root(3, tree));
            Checkpoint next = new Checkpoint(ORIGIN, 8, MerkleTree.root(8, tree));
            next.requireAfter(last, MerkleTree.consistency(3, 8, tree));
            assertThatThrownBy(() -> next.requireAfter(last, MerkleTree.consistency(4, 8, tree)))
                    .isInstanceOf(LogRefused.class);
            assertThatThrownBy(() -> last.requireAfter(next, MerkleTree.consistency(3, 8, tree)))
                    .isInstanceOf(LogRefused.class);
            assertThatThrownBy(() -> next.requireAfter(
                            last, new ConsistencyProof(3, 8, Collections.nCopies(4, Hash.EMPTY_ROOT))))
                    .isInstanceOf(LogRefused.class);
        }
    }

    private static GrownTree tree(int size) {
        return forked(size, -1);
    }

    private static GrownTree forked(int size, int changed) {
        return grown(IntStream.range(0, size)
                .mapToObj(each -> Hash.ofLeaf(new byte[] {(byte) each, (byte) (each == changed ? 1 : 0)}))
                .toList());
    }

    private static GrownTree grown(List<Hash> leaves) {
        return new GrownTree(
                (level, index) -> {
                    throw new AssertionError("Nothing was there before");
                },
                0,
                leaves);
    }

    private static NoteSigner signer(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new NoteSigner(name, pair.getPublic(), pair.getPrivate());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static PrivateKey privateKey(String seed) throws Exception {
        String encoded = "302e020100300506032b657004220420"
                + HexFormat.of().formatHex(Base64.getDecoder().decode(seed));
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(encoded)));
    }

    private static PublicKey publicKey(String written) throws Exception {
        byte[] typed = Base64.getDecoder().decode(written.split("\\+", 3)[2]);
        String encoded = "302a300506032b6570032100" + HexFormat.of().formatHex(typed, 1, typed.length);
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded)));
    }
}
