package org.civicstore.certification.specimens;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The part {@code container} of a specimen's sheet: a ZIP file made entry by entry, for what no packaging tool writes.
 *
 * @param file name in the folder
 * @param prefix text before the first entry
 * @param trailer text behind the end record
 */
public record SpecimenContainer(String file, List<Entry> entries, Optional<String> prefix, Optional<String> trailer) {

    /**
     * One entry with the text it holds.
     *
     * @param localName name in the local header, when it differs from that in the directory
     */
    public record Entry(String name, String text, Optional<String> localName, boolean symlink, boolean encrypted) {

        private RawZip.Entry raw() {
            RawZip.Entry entry = RawZip.Entry.stored(name, text);
            entry = localName.isPresent() ? entry.locally(localName.get()) : entry;
            entry = symlink ? entry.symlink() : entry;
            return encrypted ? entry.encrypted() : entry;
        }
    }

    void build(Path folder) throws IOException {
        RawZip zip = new RawZip();
        prefix.ifPresent(text -> zip.prefix(text.getBytes(StandardCharsets.ISO_8859_1)));
        entries.forEach(entry -> zip.add(entry.raw()));
        trailer.ifPresent(text -> zip.trailer(text.getBytes(StandardCharsets.ISO_8859_1)));
        Files.write(folder.resolve(file), zip.bytes());
    }
}
