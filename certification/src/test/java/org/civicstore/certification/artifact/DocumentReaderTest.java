package org.civicstore.certification.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.civicstore.certification.finding.DocumentFacts;
import org.civicstore.certification.specimens.Documents;
import org.civicstore.certification.specimens.RawZip;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {

    private static final String TEXT = "The risk to job seekers is low.";

    @TempDir
    Path folder;

    private DocumentReading read(Path file) throws Exception {
        return new DocumentReader(new MediaTypes(), folder).read("e1", file);
    }

    private DocumentFacts facts(Path file) throws Exception {
        return ((DocumentReading.Readable) read(file)).facts();
    }

    private Path text(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    @Nested
    class TakesTheText {

        @Test
        void out_of_every_type_that_vendors_hand_in() throws Exception {
            List<Path> documents = List.of(
                    Documents.pdf(folder.resolve("a.pdf"), TEXT),
                    Documents.docx(folder.resolve("a.docx"), TEXT),
                    Documents.xlsx(folder.resolve("a.xlsx"), TEXT),
                    Documents.pptx(folder.resolve("a.pptx"), TEXT),
                    Documents.ppt(folder.resolve("a.ppt"), TEXT),
                    Documents.odt(folder.resolve("a.odt"), TEXT),
                    text("a.txt", TEXT),
                    text("a.html", "<!doctype html><html><body><p>" + TEXT + "</p></body></html>"),
                    text("a.rtf", "{\\rtf1\\ansi " + TEXT + "\\par}"));
            for (Path document : documents) {
                assertThat(facts(document).text()).as(document.toString()).contains(TEXT);
            }
        }

        @Test
        void with_title_and_number_of_pages_where_the_document_has_them() throws Exception {
            assertThat(facts(Documents.pdf(folder.resolve("a.pdf"), TEXT)))
                    .isEqualTo(new DocumentFacts("e1", "application/pdf", "Assessment", 1, "", TEXT, false));
        }

        @Test
        void no_further_than_the_limit_and_says_so() throws Exception {
            DocumentFacts facts = facts(text("long.txt", "word ".repeat(100_000)));
            assertThat(facts.truncated()).isTrue();
            assertThat(facts.text())
                    .hasSizeLessThanOrEqualTo(DocumentFacts.TEXT_LIMIT)
                    .startsWith("word word");
        }
    }

    @Nested
    class SaysThatItIsEncrypted {

        @Test
        void for_a_pdf_with_a_password() throws Exception {
            assertThat(read(Documents.encryptedPdf(folder.resolve("a.pdf"))))
                    .isEqualTo(new DocumentReading.Encrypted("application/pdf"));
        }

        @Test
        void for_an_office_document_with_a_password() throws Exception {
            assertThat(read(Documents.encryptedDocx(folder.resolve("a.docx"))))
                    .isInstanceOf(DocumentReading.Encrypted.class);
        }
    }

    @Nested
    class SaysWhyItIsUnreadable {

        private String reason(Path file) throws Exception {
            return ((DocumentReading.Unreadable) read(file)).reason();
        }

        @Test
        void when_it_is_of_a_type_that_is_not_read() throws Exception {
            Path png = Files.write(
                    folder.resolve("a.pdf"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0});
            assertThat(reason(png)).isEqualTo("Documents of type image/png are not read.");
        }

        @Test
        void when_it_is_cut_off() throws Exception {
            byte[] docx = Files.readAllBytes(Documents.docx(folder.resolve("a.docx"), TEXT));
            Path cut = Files.write(folder.resolve("cut.docx"), Arrays.copyOf(docx, docx.length / 2));
            assertThat(read(cut)).isInstanceOf(DocumentReading.Unreadable.class);
        }

        @Test
        void when_it_unpacks_to_a_bomb() throws Exception {
            RawZip zip = RawZip.of(
                    RawZip.Entry.stored("mimetype", "application/vnd.oasis.opendocument.text"),
                    RawZip.Entry.deflated("content.xml", new byte[70 * 1024 * 1024]));
            assertThat(reason(Files.write(folder.resolve("bomb.odt"), zip.bytes())))
                    .contains("more than 100 times");
        }

        @Test
        void when_its_xml_multiplies_itself() throws Exception {
            StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"aaaaaaaaaa\">");
            for (int i = 1; i < 12; i++) {
                entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
            }
            RawZip zip = RawZip.of(
                    RawZip.Entry.stored("mimetype", "application/vnd.oasis.opendocument.text"),
                    RawZip.Entry.stored("content.xml", (entities + "]><x>&a11;</x>").getBytes(StandardCharsets.UTF_8)));
            DocumentReading reading = read(Files.write(folder.resolve("laughs.odt"), zip.bytes()));
            assertThat(reading).isInstanceOf(DocumentReading.Unreadable.class);
        }
    }
}
