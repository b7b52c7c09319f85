package org.civicstore.certification.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.BinaryXml;
import org.civicstore.certification.specimens.Documents;
import org.civicstore.certification.specimens.Installers;
import org.civicstore.certification.specimens.PictureFiles;
import org.civicstore.certification.specimens.RawZip;

/** Writes one valid input for each target, from which the fuzzer sets out. */
final class FuzzSeeds {

    private FuzzSeeds() {}

    /** @param args the folder of the kept inputs */
    public static void main(String[] args) throws Exception {
        Path kept = Path.of(args[0]);
        for (FuzzTarget target : FuzzTarget.values()) {
            Path folder = Files.createDirectories(kept.resolve(target.folder()));
            Files.write(folder.resolve("valid"), valid(target, kept));
        }
        others(kept);
        pictures(kept);
        shown(kept);
    }

    private static void shown(Path kept) throws Exception {
        Path shown = kept.resolve(FuzzTarget.PREVIEW.folder());
        Files.writeString(shown.resolve("valid-csv"), "who;\"what; where\"\nBerg;\"said \"\"no\"\"\"\n");
        Files.writeString(
                shown.resolve("valid-rtf"), "{\\rtf1\\ansi{\\fonttbl\\f0 Arial;}\\f0\\b Bold\\b0  plain\\par}");
    }

    /** The other forms of what has several. */
    private static void others(Path kept) throws Exception {
        Path installers = kept.resolve(FuzzTarget.INSTALLER.folder());
        Files.write(installers.resolve("valid-jar"), Installers.signed(Installers.jar("1", Map.of()), kept));
        Files.write(installers.resolve("valid-appimage"), Installers.appImage());
        Installers.msi(installers.resolve("valid-msi"));
        byte[] ipa = Installers.ipa("1", Map.of(), true);
        Files.write(installers.resolve("valid-ipa"), ipa);
        int start = new String(ipa, StandardCharsets.ISO_8859_1).indexOf("bplist00");
        Files.write(
                kept.resolve(FuzzTarget.PLIST.folder()).resolve("valid-binary"),
                Arrays.copyOfRange(ipa, start, new String(ipa, StandardCharsets.ISO_8859_1).indexOf("PK", start)));
        Files.writeString(
                kept.resolve(FuzzTarget.SBOM.folder()).resolve("valid-xml"),
                "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\" version=\"1\"><metadata><component"
                        + " type=\"application\"><name>a</name><version>1</version></component></metadata></bom>");
    }

    private static void pictures(Path kept) throws Exception {
        Path pictures = kept.resolve(FuzzTarget.PICTURE.folder());
        Files.write(pictures.resolve("valid-jpeg"), PictureFiles.drawn(24, 48, "jpeg"));
        Files.write(pictures.resolve("valid-webp"), PictureFiles.webp(24, 48, 0x336699));
    }

    private static byte[] valid(FuzzTarget target, Path kept) throws Exception {
        return switch (target) {
            case CONTAINER ->
                RawZip.of(
                                RawZip.Entry.stored("a.txt", "https://example.org/ AKIA"),
                                RawZip.Entry.deflated("b/c.dex", text("dex\n035\0Lorg/matomo/")),
                                RawZip.Entry.stored(
                                        "in.zip",
                                        RawZip.of(RawZip.Entry.stored("x", "y")).bytes()))
                        .bytes();
            case APK_SIGNATURE -> signed(kept);
            case APK_MANIFEST -> ApkSpecimen.good().compiledManifest();
            case APK_RESOURCES -> resources();
            case NETWORK_SECURITY ->
                BinaryXml.encode("<network-security-config><base-config cleartextTrafficPermitted=\"false\"/>"
                        + "<domain-config cleartextTrafficPermitted=\"true\"><domain>example.org</domain>"
                        + "</domain-config></network-security-config>");
            case PLIST ->
                text("<?xml version=\"1.0\"?><!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
                        + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\"><plist version=\"1.0\"><dict>"
                        + "<key>CFBundleIdentifier</key><string>a.b</string><key>NSAppTransportSecurity</key><dict>"
                        + "<key>NSAllowsArbitraryLoads</key><true/></dict></dict></plist>");
            case INSTALLER -> Installers.deb("1.2.0", "control.tar.gz");
            case SBOM ->
                text("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"metadata\":{\"component\":"
                        + "{\"type\":\"application\",\"name\":\"a\",\"version\":\"1\"}},\"components\":[{\"type\":"
                        + "\"library\",\"name\":\"b\",\"version\":\"1\",\"purl\":\"pkg:npm/b@1\"}]}");
            case PDF -> pdf(kept);
            case PICTURE -> PictureFiles.drawn(24, 48, "png");
            case PREVIEW ->
                text("<!doctype html><html><body onload=\"a()\"><h1>A</h1><table><tr><td colspan=2>b</table><a"
                        + " href=\"https://a.example/\">c</a><img src=\"embedded:d.png\""
                        + " alt=e><svg><script>f</script></svg>");
            case MANIFEST_YAML ->
                text("name: {nb: Prøve, en: &a Specimen}\nshortDescription: {nb: En prøve., en: *a}\nkind: WEB_APP\n"
                        + "categories: [work]\nlinks:\n  website: https://example.org/\n");
            case MANIFEST_JSON ->
                text("{\"name\":{\"nb\":\"Prøve\"},\"kind\":\"WEB_APP\",\"categories\":[\"work\"],\"price\":{}}");
            case PUBLICCODE ->
                text("publiccodeYmlVersion: '0.4'\nname: Specimen\nurl: https://example.org/a.git\nplatforms: [web]\n"
                        + "developmentStatus: stable\nsoftwareType: addon\ndescription:\n  en:\n"
                        + "    shortDescription: A specimen.\n    features: [one]\nlegal: {license: EUPL-1.2}\n");
            case WEB_MANIFEST ->
                text("{\"name\":\"Specimen\",\"start_url\":\"/?a=b\",\"scope\":\"/\",\"display\":\"standalone\","
                        + "\"icons\":[{\"src\":\"i.png\",\"sizes\":\"192x192 any\",\"type\":\"image/png\"}]}");
            case PROGRAMME ->
                text("slug: s\n"
                    + "name: S\n"
                    + "currency: NOK\n"
                    + "facts:\n"
                    + "  - {id: a, kind: MONEY, name: A, question: '?'}\n"
                    + "  - {id: b, kind: CHOICE, name: B, question: '?', options: [{id: x, name: X}]}\n"
                    + "  - {id: c, kind: BOOLEAN, name: C, when: &r {all: [{fact: a, atMost: 5}, {fact: b, is: x}]}}\n"
                    + "offers: [{id: o, name: O, provider: P, paths: [{id: w, when: {any: [*r, {fact: c, is:"
                    + " true}]}}]}]\n"
                    + "fallback: {id: f, name: F, summary: F}\n");
            case CERTIFICATE ->
                text("eyJhbGciOiJFUzI1NiIsInR5cCI6InZjK2p3dCIsImtpZCI6ImZ1enoifQ.e30." + "A".repeat(86));
            case WORKER_ANSWER -> answer();
        };
    }

    private static byte[] pdf(Path kept) throws IOException {
        Path file = Documents.pdf(kept.resolve("valid.pdf"), "The risk is low.");
        try {
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] signed(Path kept) throws Exception {
        Path apk = ApkSpecimen.good().write(kept.resolve("signed.apk"));
        try {
            return Files.readAllBytes(apk);
        } finally {
            Files.delete(apk);
        }
    }

    /** A table with one package and no type: header, empty string pool, package header. Layout: ResourceTypes.h. */
    private static byte[] resources() {
        byte[] table = new byte[12 + 28 + 284];
        int[][] words = {
            {0, 0x000C0002}, {4, table.length}, {8, 1},
            {12, 0x001C0001}, {16, 28}, {32, 28},
            {40, 0x011C0200}, {44, 284}, {48, 0x7F}
        };
        for (int[] word : words) {
            for (int i = 0; i < 4; i++) {
                table[word[0] + i] = (byte) (word[1] >> 8 * i);
            }
        }
        return table;
    }

    private static byte[] answer() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        byte[] report = text("{\"engineVersion\":\"1\",\"editionId\":\"2026-1\",\"executions\":[{\"checkId\":\"a\","
                + "\"checkVersion\":\"1\",\"criterion\":\"SEC-01\",\"outcome\":\"PASS\",\"note\":\"\","
                + "\"findings\":[],\"millis\":1}],\"documents\":[]}");
        out.writeByte('R');
        out.writeInt(report.length);
        out.write(report);
        out.writeByte('E');
        out.writeInt(64);
        out.write(text("0".repeat(64)));
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
