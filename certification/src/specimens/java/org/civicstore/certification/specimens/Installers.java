package org.civicstore.certification.specimens;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.poi.hpsf.ClassID;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Packages for other systems than Android, each the least that its readers take for whole. */
public final class Installers {

    static final String NAME = "org.civicstore.specimen";

    private Installers() {}

    /** An iOS package whose Info.plist has these keys beside its own. */
    public static byte[] ipa(String version, Map<String, Object> keys, boolean binary) throws IOException {
        return ipa(version, keys, Map.of(), binary);
    }

    /** The same with further files beside Info.plist. */
    static byte[] ipa(String version, Map<String, Object> keys, Map<String, String> files, boolean binary)
            throws IOException {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("CFBundleIdentifier", NAME);
        info.put("CFBundleDisplayName", "Specimen");
        info.put("CFBundleShortVersionString", version);
        info.put("CFBundleVersion", "7");
        info.put("MinimumOSVersion", "16.0");
        info.putAll(keys);
        NSDictionary plist = (NSDictionary) NSObject.fromJavaObject(info);
        byte[] bytes = binary
                ? BinaryPropertyListWriter.writeToArray(plist)
                : plist.toXMLPropertyList().getBytes(StandardCharsets.UTF_8);
        List<RawZip.Entry> entries = new ArrayList<>(List.of(
                RawZip.Entry.stored("Payload/Specimen.app/Info.plist", bytes),
                RawZip.Entry.stored("Payload/Specimen.app/Specimen", "no program")));
        files.forEach((name, text) -> entries.add(RawZip.Entry.stored("Payload/Specimen.app/" + name, text)));
        return RawZip.of(entries.toArray(RawZip.Entry[]::new)).bytes();
    }

    /** A Java archive with a manifest, one file and these. */
    public static byte[] jar(String version, Map<String, String> files) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(
                "META-INF/MANIFEST.MF",
                ("Manifest-Version: 1.0\r\nImplementation-Title: " + NAME + "\r\n"
                                + (version.isEmpty() ? "" : "Implementation-Version: " + version + "\r\n")
                                + "Main-Class: org.civicstore.Specimen\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        entries.put("a.txt", "what the vendor put here".getBytes(StandardCharsets.UTF_8));
        files.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.ISO_8859_1)));
        return zip(entries);
    }

    /** The archive signed by the vendor's key. */
    public static byte[] signed(byte[] jar, Path folder) throws Exception {
        Path plain = Files.write(Files.createTempFile(folder, "unsigned", ".tmp"), jar);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SigningKey key = ApkSpecimen.ownKey();
        try (ZipFile zip = new ZipFile(plain.toFile())) {
            new JarSigner.Builder(
                            key.key(),
                            CertificateFactory.getInstance("X.509").generateCertPath(List.of(key.certificate())))
                    .build()
                    .sign(zip, out);
        } finally {
            Files.delete(plain);
        }
        return out.toByteArray();
    }

    /** The archive with another text in its file, under the signature of the old one. */
    public static byte[] changed(byte[] jar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        entries.put("a.txt", "what somebody else put here".getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    /** A Debian package without files. */
    public static byte[] deb(String version, String controlMember) throws IOException {
        String control = "Package: " + NAME + "\n" + (version.isEmpty() ? "" : "Version: " + version + "\n")
                + "Architecture: amd64\nMaintainer: Vendor <help@specimen.civicstore.org>\nDepends: libc6\n"
                + "Description: Specimen\n Of a package.\n";
        return deb(controlMember, gzip(tar("./control", control.getBytes(StandardCharsets.UTF_8))), gzip(tar()));
    }

    /** A Debian package with these two members, packed already. */
    public static byte[] deb(String controlMember, byte[] control, byte[] data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArArchiveOutputStream ar = new ArArchiveOutputStream(bytes)) {
            member(ar, "debian-binary", "2.0\n".getBytes(StandardCharsets.US_ASCII));
            member(ar, controlMember, control);
            member(ar, "data.tar.gz", data);
        }
        return bytes.toByteArray();
    }

    private static void member(ArArchiveOutputStream ar, String name, byte[] content) throws IOException {
        ar.putArchiveEntry(new ArArchiveEntry(name, content.length));
        ar.write(content);
        ar.closeArchiveEntry();
    }

    static byte[] tar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TarArchiveOutputStream(bytes).close();
        return bytes.toByteArray();
    }

    static byte[] tar(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    /** A Debian package whose description comes with so many MiB of zeros, packed to a thousandth. */
    public static byte[] debBomb(int mebibytes) throws IOException {
        byte[] zeros = new byte[mebibytes * 1024 * 1024];
        return deb("control.tar.gz", gzip(tar("./zeros", zeros)), gzip(tar()));
    }

    /** A Windows Installer package of which only the summary is there. */
    public static void msi(Path file) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.getRoot().setStorageClsid(new ClassID("{000C1084-0000-0000-C000-000000000046}"));
            SummaryInformation summary = PropertySetFactory.newSummaryInformation();
            summary.setTitle("Installation Database");
            summary.setSubject("Specimen");
            summary.setAuthor("Vendor");
            summary.setTemplate("x64;1033");
            summary.write(container.getRoot(), SummaryInformation.DEFAULT_STREAM_NAME);
            container.writeFilesystem(out);
        }
    }

    /** An AppImage of type 2 for x86_64 that looks for newer versions and bears no signature. Layout: ELF64. */
    public static byte[] appImage() {
        byte[] names = "\0.upd_info\0.sha256_sig\0.shstrtab\0".getBytes(StandardCharsets.US_ASCII);
        byte[] update = "zsync|https://specimen.civicstore.org/app.zsync\0".getBytes(StandardCharsets.US_ASCII);
        int updateAt = 64 + names.length;
        int signatureAt = updateAt + update.length;
        int table = signatureAt + 16;
        ByteBuffer elf = ByteBuffer.allocate(table + 4 * 64).order(ByteOrder.LITTLE_ENDIAN);
        elf.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 'A', 'I', 2});
        elf.putShort(16, (short) 2).putShort(18, (short) 62).putInt(20, 1);
        elf.putLong(40, table);
        elf.putShort(52, (short) 64)
                .putShort(58, (short) 64)
                .putShort(60, (short) 4)
                .putShort(62, (short) 3);
        elf.put(64, names).put(updateAt, update);
        section(elf, table + 64, 1, updateAt, update.length);
        section(elf, table + 128, 11, signatureAt, 16);
        section(elf, table + 192, 23, 64, names.length);
        return elf.array();
    }

    private static void section(ByteBuffer elf, int at, int name, int offset, int size) {
        elf.putInt(at, name).putInt(at + 4, 1).putLong(at + 24, offset).putLong(at + 32, size);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
