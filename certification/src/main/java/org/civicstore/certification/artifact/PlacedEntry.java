package org.civicstore.certification.artifact;

/** An entry whose local header agrees with the directory, and the first byte of its data. */
record PlacedEntry(ZipEntryHeader entry, long dataOffset) {

    long end() {
        return dataOffset + entry.packedSize();
    }
}
