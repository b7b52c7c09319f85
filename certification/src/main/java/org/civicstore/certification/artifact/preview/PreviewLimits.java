package org.civicstore.certification.artifact.preview;

/**
 * How much of a file is shown.
 *
 * @param bytes of the file; beyond them it is not opened
 * @param pages that can be asked for
 * @param dots of one page
 * @param markup characters before they are cleaned
 * @param rows of a table of text
 * @param entries of an archive
 * @param pictures inside a document
 */
record PreviewLimits(long bytes, int pages, int dots, int markup, int rows, int entries, int pictures) {

    /** 60 MB, 1,000 pages of 3 million dots, 2 million characters, 2,000 rows or entries, 30 pictures. */
    static PreviewLimits standard() {
        return new PreviewLimits(60_000_000, 1_000, 3_000_000, 2_000_000, 2_000, 2_000, 30);
    }
}
