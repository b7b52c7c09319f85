package org.civicstore.certification.specimens;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes documents that are more than they seem. */
public final class HostileDocuments {

    private static final byte[] MACRO = "Attribute VB_Name = \"Open\"".getBytes(StandardCharsets.US_ASCII);
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text";

    private HostileDocuments() {}

    /** A text document that is declared to have macros. */
    public static Path docm(Path file) throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Please enable macros.");
            OPCPackage opc = document.getPackage();
            opc.replaceContentType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    "application/vnd.ms-word.document.macroEnabled.main+xml");
            addMacro(opc, "/word/vbaProject.bin");
            try (OutputStream out = Files.newOutputStream(file)) {
                document.write(out);
            }
        }
        return file;
    }

    /** A text document that says it has no macros and has one. */
    public static Path docxWithMacro(Path file) throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("The risk is low.");
            addMacro(document.getPackage(), "/word/vbaProject.bin");
            try (OutputStream out = Files.newOutputStream(file)) {
                document.write(out);
            }
        }
        return file;
    }

    public static Path xlsm(Path file) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            workbook.createSheet("one").createRow(0).createCell(0).setCellValue("Please enable macros.");
            workbook.setVBAProject(new ByteArrayInputStream(MACRO));
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }

    /** A presentation of the old binary kind with a macro storage beside its content. */
    public static Path oldFormatWithMacro(Path plain, Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(Files.newInputStream(plain));
                OutputStream out = Files.newOutputStream(file)) {
            DirectoryEntry macros = container.getRoot().createDirectory("Macros");
            macros.createDirectory("VBA").createDocument("dir", new ByteArrayInputStream(MACRO));
            container.writeFilesystem(out);
        }
        return file;
    }

    /** A readable PDF behind whose end a container stands: one reader sees the one, another the other. */
    public static Path pdfAndZip(Path file) throws IOException {
        byte[] pdf = Files.readAllBytes(Documents.pdf(file, "The risk is low."));
        byte[] zip = new RawZip()
                .prefix(pdf)
                .add(RawZip.Entry.stored("payload.js", "alert(1)"))
                .bytes();
        return Files.write(file, zip);
    }

    /** A picture that is a script as well. */
    public static Path gifAndScript(Path file) throws IOException {
        return Files.writeString(file, "GIF89a/*\1\0\1\0*/=1;alert(1);//", StandardCharsets.ISO_8859_1);
    }

    /** A text document whose content begins with this. */
    public static Path odt(Path file, String prologue, String text) throws IOException {
        String content = prologue + "<office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>"
                + text + "</text:p></office:text></office:body></office:document-content>";
        RawZip zip = RawZip.of(
                RawZip.Entry.stored("mimetype", OPEN_DOCUMENT),
                RawZip.Entry.deflated("content.xml", content.getBytes(StandardCharsets.UTF_8)));
        return Files.write(file, zip.bytes());
    }

    private static void addMacro(OPCPackage opc, String name) throws Exception {
        PackagePartName partName = PackagingURIHelper.createPartName(name);
        PackagePart part = opc.createPart(partName, "application/vnd.ms-office.vbaProject");
        try (OutputStream out = part.getOutputStream()) {
            out.write(MACRO);
        }
    }
}
