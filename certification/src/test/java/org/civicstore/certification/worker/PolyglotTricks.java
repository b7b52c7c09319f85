package org.civicstore.certification.worker;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.HostileDocuments;
import org.civicstore.certification.specimens.RawZip;

/** Files that are two things at once, and packages that are no longer what was signed. */
final class PolyglotTricks {

    private PolyglotTricks() {}

    static Stream<Trick> all() {
        return Stream.concat(polyglots(), signatures());
    }

    private static Stream<Trick> polyglots() {
        return Stream.of(
                Trick.container(
                        "a PDF that is a container",
                        folder -> Files.readAllBytes(HostileDocuments.pdfAndZip(folder.resolve("a.pdf"))),
                        "type.content"),
                Trick.container(
                        "a picture that is a script",
                        folder -> Files.readAllBytes(HostileDocuments.gifAndScript(folder.resolve("a.gif"))),
                        "type.content"),
                Trick.container(
                        "a package behind code (Janus)",
                        folder -> janus(folder.resolve("janus.apk")),
                        "type.content",
                        "container.prefix"),
                Trick.document(
                        "a PDF document that is a container",
                        folder -> HostileDocuments.pdfAndZip(folder.resolve("a.pdf")),
                        "evidence.unreadable"),
                Trick.document(
                        "a picture that is a script, as a document",
                        folder -> HostileDocuments.gifAndScript(folder.resolve("a.pdf")),
                        "evidence.unreadable"));
    }

    private static Stream<Trick> signatures() {
        return Stream.of(
                Trick.signature(
                        "a package changed after it was signed",
                        folder -> {
                            Path apk = ApkSpecimen.good().write(folder.resolve("a.apk"));
                            byte[] bytes = Files.readAllBytes(apk);
                            bytes[60] ^= 1;
                            return Files.write(apk, bytes);
                        },
                        "android.signature.invalid"),
                Trick.signature(
                        "a package without a signature",
                        folder -> Files.write(
                                folder.resolve("a.apk"), ApkSpecimen.good().unsigned()),
                        "android.signature.invalid"),
                Trick.signature(
                        "a package with signature scheme v1 only",
                        folder ->
                                ApkSpecimen.good().target(29).signedWithV1Only().write(folder.resolve("a.apk")),
                        "android.signature.v1-only"),
                Trick.signature(
                        "a package with signature scheme v1 behind code (Janus)",
                        folder -> janus(folder.resolve("a.apk")),
                        "android.signature.v1-only"));
    }

    /** CVE-2017-13156: the offsets are moved, so that the container is whole behind the code. */
    private static Path janus(Path apk) throws Exception {
        ApkSpecimen.good().target(29).signedWithV1Only().write(apk);
        byte[] dex = Arrays.copyOf("dex\n035\0".getBytes(StandardCharsets.US_ASCII), 0x70);
        return Files.write(apk, RawZip.behind(dex, Files.readAllBytes(apk)));
    }
}
