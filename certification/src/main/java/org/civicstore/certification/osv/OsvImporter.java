package org.civicstore.certification.osv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.civicstore.certification.CertificationJson;

/**
 * Makes an index out of a dump: the ZIP file of JSON records that osv.dev offers for each ecosystem or for all, or a file with
 * one record in a line. Keeps the place of each record in memory, not the record.
 */
public final class OsvImporter {

    private static final int MAX_RECORD = 16 * 1024 * 1024;

    private final JsonMapper json = CertificationJson.mapper();
    private final Map<String, List<long[]>> places = new TreeMap<>();
    private int records;

    /** @return how many records went in */
    public int run(Path dump, Path index, Instant now) throws IOException {
        Path parts = Files.createTempFile(index.toAbsolutePath().getParent(), "osv", ".part");
        Path packed = Files.createTempFile(index.toAbsolutePath().getParent(), "osv", ".gz");
        try (RandomAccessFile kept = new RandomAccessFile(parts.toFile(), "rw")) {
            read(dump, kept);
            write(kept, packed, now);
            Files.move(packed, index, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return records;
        } finally {
            Files.deleteIfExists(parts);
            Files.deleteIfExists(packed);
        }
    }

    private void read(Path dump, RandomAccessFile kept) throws IOException {
        try (InputStream in = Files.newInputStream(dump)) {
            boolean zip = Files.size(dump) > 4 && in.read() == 'P' && in.read() == 'K';
            if (zip) {
                readZip(dump, kept);
                return;
            }
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(dump), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    keep(json.readTree(line), kept);
                }
            }
        }
    }

    private void readZip(Path dump, RandomAccessFile kept) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(dump))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".json")) {
                    byte[] bytes = zip.readNBytes(MAX_RECORD + 1);
                    if (bytes.length > MAX_RECORD) {
                        throw new IOException("A record is larger than 16 MiB: " + entry.getName());
                    }
                    keep(json.readTree(bytes), kept);
                }
            }
        }
    }

    private void keep(JsonNode osv, RandomAccessFile kept) throws IOException {
        Map<String, Advisory> advisories = OsvRecord.advisories(osv);
        records += advisories.isEmpty() ? 0 : 1;
        for (Map.Entry<String, Advisory> entry : advisories.entrySet()) {
            byte[] bytes = json.writeValueAsBytes(entry.getValue());
            places.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>(1))
                    .add(new long[] {kept.getFilePointer(), bytes.length});
            kept.write(bytes);
        }
    }

    private void write(RandomAccessFile kept, Path packed, Instant now) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(packed), 64 * 1024))) {
            out.writeUTF(OsvIndex.FORMAT);
            out.writeUTF("%d records, imported %s".formatted(records, now));
            out.writeInt(places.size());
            for (Map.Entry<String, List<long[]>> entry : places.entrySet()) {
                int length = 1
                        + entry.getValue().stream()
                                .mapToInt(place -> (int) place[1] + 1)
                                .sum();
                out.writeUTF(entry.getKey());
                out.writeInt(length);
                char before = '[';
                for (long[] place : entry.getValue()) {
                    byte[] bytes = new byte[(int) place[1]];
                    kept.seek(place[0]);
                    kept.readFully(bytes);
                    out.write(before);
                    out.write(bytes);
                    before = ',';
                }
                out.write(']');
            }
        }
    }
}
