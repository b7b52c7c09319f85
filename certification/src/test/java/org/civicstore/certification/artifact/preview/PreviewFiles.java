package org.civicstore.certification.artifact.preview;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.civicstore.certification.specimens.PictureFiles;
import org.civicstore.certification.specimens.RawZip;

/** Files to be shown that no other test needs. */
final class PreviewFiles {
    private PreviewFiles() {}

    static Path xls(Path file, String text) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("one").createRow(0).createCell(0).setCellValue(text);
            workbook.write(out);
        }
        return file;
    }

    /** @param kind {@code spreadsheet} or {@code presentation} @param body of the office:body */
    static Path openDocument(Path file, String kind, String body) throws IOException {
        String content = "<office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>" + body
                + "</office:body></office:document-content>";
        return Files.write(
                file,
                RawZip.of(
                                RawZip.Entry.stored("mimetype", "application/vnd.oasis.opendocument." + kind),
                                RawZip.Entry.deflated("content.xml", content.getBytes(StandardCharsets.UTF_8)))
                        .bytes());
    }

    static Path docxWithPicture(Path file, String text) throws Exception {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText(text);
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(PictureFiles.drawn(64, 48, "png")),
                            PictureType.PNG,
                            "plan.png",
                            Units.toEMU(64),
                            Units.toEMU(48));
            document.write(out);
        }
        return file;
    }

    static Path tar(Path file, boolean packed, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed ? new GZIPOutputStream(bytes) : bytes)) {
            byte[] content = "content".getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return Files.write(file, bytes.toByteArray());
    }

    /** A page that is named a hundred thousand times. */
    static Path pdfOfManyPages(Path file, int pages) throws IOException {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        int first = pdf.length();
        pdf.append("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        int second = pdf.length();
        pdf.append("2 0 obj<</Type/Pages/Count ").append(pages).append("/Kids[");
        pdf.repeat("3 0 R ", pages).append("]>>endobj\n");
        int third = pdf.length();
        pdf.append("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n");
        int table = pdf.length();
        pdf.append("xref\n0 4\n0000000000 65535 f \n");
        for (int at : new int[] {first, second, third}) {
            pdf.append("%010d 00000 n \n".formatted(at));
        }
        pdf.append("trailer<</Size 4/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
        return Files.writeString(file, pdf, StandardCharsets.US_ASCII);
    }

    static Path pdfWithScript(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"));
            document.save(file.toFile());
        }
        return file;
    }

    /** A page that claims to be as large as a village. */
    static Path pdfOfHugePage(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            page.setMediaBox(new PDRectangle(2_000_000, 2_000_000));
            page.getCOSObject().removeItem(COSName.CROP_BOX);
            document.addPage(page);
            document.save(file.toFile());
        }
        return file;
    }

    /** A text document whose main part names an entity outside. */
    static Path docxWithOutsideEntity(Path file, Path secret) throws IOException {
        String types = "<?xml version=\"1.0\"?><Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                + ".wordprocessingml.document.main+xml\"/></Types>";
        String relations = "<?xml version=\"1.0\"?><Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                + " Target=\"word/document.xml\"/></Relationships>";
        String document =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]><w:document"
                                                                                                 + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>before"
                                                                                                 + " &secret;"
                                                                                                 + " after</w:t></w:r></w:p></w:body></w:document>";
        return Files.write(
                file,
                RawZip.of(
                                RawZip.Entry.deflated("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8)),
                                RawZip.Entry.deflated("_rels/.rels", relations.getBytes(StandardCharsets.UTF_8)),
                                RawZip.Entry.deflated("word/document.xml", document.getBytes(StandardCharsets.UTF_8)))
                        .bytes());
    }
}
