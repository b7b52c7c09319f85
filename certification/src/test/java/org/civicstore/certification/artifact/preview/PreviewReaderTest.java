package org.civicstore.certification.artifact.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.civicstore.certification.artifact.preview.Preview.Kind;
import org.civicstore.certification.artifact.preview.Preview.LeftOut;
import org.civicstore.certification.artifact.preview.Preview.Refusal;
import org.civicstore.certification.specimens.Documents;
import org.civicstore.certification.specimens.HostileDocuments;
import org.civicstore.certification.specimens.PictureFiles;
import org.civicstore.certification.specimens.RawZip;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewReaderTest {
    private static final String TEXT = "The risk to job seekers is low.";

    @TempDir
    Path folder;

    private Preview read(Path file) throws IOException {
        return read(file, 1);
    }

    private Preview read(Path file, int page) throws IOException {
        return new PreviewReader(folder).read(file, file.getFileName().toString(), page);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(file(name), content);
    }

    private static String markup(Preview preview) {
        return preview.markup().orElseThrow(() -> new AssertionError(preview));
    }

    @Nested
    class ShowsWhatVendorsHandIn {
        @Test
        void in_six_and_twenty_formats() throws Exception {
            Map<String, Kind> shown = new TreeMap<>();
            for (Path file : documents()) {
                Preview preview = read(file);
                shown.put(file.getFileName().toString(), preview.kind());
                if (preview.kind() == Kind.MARKUP) {
                    assertThat(markup(preview)).as(file.toString()).contains("job seekers");
                }
                if (preview.kind() == Kind.LISTING) {
                    assertThat(preview.entries())
                            .as(file.toString())
                            .extracting(Preview.Entry::name)
                            .contains("notes/risk.txt");
                }
            }
            assertThat(shown).hasSize(26).doesNotContainValue(Kind.REFUSED);
            assertThat(shown).containsEntry("a.pdf", Kind.PAGES).containsEntry("a.webp", Kind.PICTURE);
            assertThat(shown).containsEntry("a.svg", Kind.MARKUP).containsEntry("a.zip", Kind.LISTING);
        }

        private List<Path> documents() throws Exception {
            return List.of(
                    Documents.pdf(file("a.pdf"), TEXT),
                    Documents.docx(file("a.docx"), TEXT),
                    Documents.xlsx(file("a.xlsx"), TEXT),
                    Documents.pptx(file("a.pptx"), TEXT),
                    PreviewFiles.xls(file("a.xls"), TEXT),
                    Documents.ppt(file("a.ppt"), TEXT),
                    Documents.odt(file("a.odt"), TEXT),
                    PreviewFiles.openDocument(
                            file("a.ods"),
                            "spreadsheet",
                            "<office:spreadsheet><table:table><table:table-row><table:table-cell><text:p>" + TEXT
                                    + "</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>"),
                    PreviewFiles.openDocument(
                            file("a.odp"),
                            "presentation",
                            "<office:presentation><draw:page><draw:frame><draw:text-box><text:p>" + TEXT
                                    + "</text:p></draw:text-box></draw:frame></draw:page></office:presentation>"),
                    text("a.rtf", "{\\rtf1\\ansi " + TEXT + "\\par}"),
                    text("a.html", "<!doctype html><html><body><p>" + TEXT + "</p></body></html>"),
                    text(
                            "a.xhtml",
                            "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>" + TEXT
                                    + "</p></body></html>"),
                    text("a.txt", TEXT),
                    text("a.md", "# Risk\n\n" + TEXT),
                    text("a.csv", "risk;for whom\nlow;job seekers\n"),
                    text("a.json", "{\"risk\": \"low for job seekers\"}"),
                    text("a.xml", "<?xml version=\"1.0\"?><risk>low for job seekers</risk>"),
                    text("a.yml", "risk: low for job seekers\n"),
                    text("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>low for job seekers</text></svg>"),
                    Files.write(file("a.png"), PictureFiles.drawn(320, 40, "png")),
                    Files.write(file("a.jpg"), PictureFiles.drawn(320, 40, "jpeg")),
                    Files.write(file("a.webp"), PictureFiles.webp(320, 40, 0x336699)),
                    Files.write(
                            file("a.zip"),
                            RawZip.of(RawZip.Entry.stored("notes/risk.txt", TEXT))
                                    .bytes()),
                    Files.write(
                            file("a.jar"),
                            RawZip.of(
                                            RawZip.Entry.stored("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n"),
                                            RawZip.Entry.stored("notes/risk.txt", TEXT))
                                    .bytes()),
                    PreviewFiles.tar(file("a.tar"), false, "notes/risk.txt"),
                    PreviewFiles.tar(file("a.tar.gz"), true, "notes/risk.txt"));
        }

        @Test
        void a_page_as_a_picture_with_ink_on_it() throws Exception {
            Preview preview = read(Documents.pdf(file("a.pdf"), TEXT));
            var picture = ImageIO.read(
                    new ByteArrayInputStream(preview.picture().orElseThrow().bytes()));
            boolean ink = false;
            for (int x = 0; x < picture.getWidth() && !ink; x++) {
                for (int y = 0; y < picture.getHeight() / 4 && !ink; y++) {
                    ink = (picture.getRGB(x, y) & 0xFF) < 100;
                }
            }
            assertThat(ink).as("letters").isTrue();
            assertThat(List.of(preview.pages(), preview.shownPages())).containsExactly(1, 1);
        }

        @Test
        void a_picture_inside_a_document_drawn_anew() throws Exception {
            Preview preview = read(PreviewFiles.docxWithPicture(file("a.docx"), TEXT));

            assertThat(markup(preview)).contains("src=\"data:image/png;base64,", "width=\"64\"");
            assertThat(preview.leftOut()).isEmpty();
        }

        @Test
        void separated_values_as_a_table_with_quoted_parts_whole() throws Exception {
            Preview preview = read(text("a.csv", "who,what\n\"Berg, Kari\",\"said \"\"no\"\"\"\n"));

            assertThat(markup(preview).replaceAll("\\s+<", "<"))
                    .contains("<th>who</th>", "<td>Berg, Kari</td>", "<td>said \"no\"</td>");
        }
    }

    @Nested
    class LeavesOut {
        @Test
        void scripts_handlers_frames_and_whatever_is_fetched_from_elsewhere() throws Exception {
            Preview preview = read(text("a.html", """
                <!doctype html><html><head><script>alert(1)</script><style>@import url(https://spy.example/a.css)</style>
                <meta http-equiv="refresh" content="0;url=https://spy.example"></head><body onload="alert(2)">
                <p style="background:url(https://spy.example/p)" onclick="alert(3)">Plain words</p>
                <img src="https://spy.example/pixel.png" alt="A plan"><iframe src="https://spy.example"></iframe>
                <form action="https://spy.example"><input name="password"></form><svg><script>alert(4)</script></svg>
                <img data-own="x" src="data:image/png;base64,AAAA" onerror="alert(5)">
                <a href="javascript:alert(6)">click</a><a href="https://vendor.example/policy">our policy</a></body></html>
                """));

            assertThat(markup(preview))
                    .contains("Plain words", "[A plan]", "our policy", "(https://vendor.example/policy)")
                    .doesNotContain(
                            "alert", "spy.example", "<script", "onclick", "style=", "<form", "<input", "<iframe")
                    .doesNotContain("href", "data:", "<img", "<svg");
            assertThat(preview.leftOut()).contains(LeftOut.ACTIVE, LeftOut.REMOTE);
        }

        @Test
        void what_an_svg_would_do_by_showing_what_it_says() throws Exception {
            Preview preview = read(text(
                    "a.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(2)</script></svg>"));

            assertThat(markup(preview))
                    .startsWith("<pre>")
                    .contains("&lt;script")
                    .doesNotContain("<script", "<svg");
            assertThat(preview.leftOut()).contains(LeftOut.ACTIVE);
        }

        @Test
        void macros_of_every_office_kind() throws Exception {
            assertThat(read(HostileDocuments.docm(file("a.docm"))).leftOut()).contains(LeftOut.ACTIVE);
            assertThat(markup(read(HostileDocuments.xlsm(file("a.xlsm"))))).contains("Please enable macros.");
            assertThat(read(HostileDocuments.docxWithMacro(file("a.docx"))).leftOut())
                    .contains(LeftOut.ACTIVE);
            assertThat(read(HostileDocuments.oldFormatWithMacro(Documents.ppt(file("plain.ppt"), TEXT), file("a.ppt")))
                            .leftOut())
                    .contains(LeftOut.ACTIVE);
        }

        @Test
        void what_a_pdf_would_do_when_it_is_opened() throws Exception {
            assertThat(read(PreviewFiles.pdfWithScript(file("a.pdf"))).leftOut())
                    .containsExactly(LeftOut.ACTIVE);
        }

        @Test
        void what_an_entity_outside_of_a_document_would_bring_in() throws Exception {
            Path secret = text("secret", "the-words-of-another-file");
            Preview preview = read(PreviewFiles.docxWithOutsideEntity(file("a.docx"), secret));

            assertThat(preview.toString()).doesNotContain("the-words-of-another-file");
        }
    }

    @Nested
    class Refuses {
        private Refusal refusal(Path file) throws IOException {
            return read(file).refusal().orElseThrow();
        }

        @Test
        void what_needs_a_password() throws Exception {
            assertThat(refusal(Documents.encryptedPdf(file("a.pdf")))).isEqualTo(Refusal.ENCRYPTED);
            assertThat(refusal(Documents.encryptedDocx(file("a.docx")))).isEqualTo(Refusal.ENCRYPTED);
        }

        @Test
        void a_document_that_unpacks_to_far_more_than_it_is() throws Exception {
            Path bomb = Files.write(
                    file("a.odt"),
                    RawZip.of(
                                    RawZip.Entry.stored("mimetype", "application/vnd.oasis.opendocument.text"),
                                    RawZip.Entry.deflated("content.xml", new byte[80 << 20]))
                            .bytes());
            assertThat(refusal(bomb)).isEqualTo(Refusal.DANGEROUS);
        }

        @Test
        void a_page_behind_the_last_one_that_is_shown_of_a_hundred_thousand() throws Exception {
            Path many = PreviewFiles.pdfOfManyPages(file("a.pdf"), 100_000);
            Preview last = read(many, 1_000);

            assertThat(List.of(last.pages(), last.shownPages())).containsExactly(100_000, 1_000);
            assertThat(last.leftOut()).containsExactly(LeftOut.REST);
            assertThat(read(many, 1_001).refusal()).contains(Refusal.NO_SUCH_PAGE);
        }

        @Test
        void to_draw_a_page_as_large_as_it_claims_to_be() throws Exception {
            var picture =
                    read(PreviewFiles.pdfOfHugePage(file("a.pdf"))).picture().orElseThrow();

            assertThat((long) picture.width() * picture.height()).isLessThan(4_000_000);
        }

        @Test
        void what_is_damaged_or_of_no_kind_it_knows() throws Exception {
            assertThat(refusal(text("a.pdf", "%PDF-1.7\nnothing more"))).isEqualTo(Refusal.DAMAGED);
            byte[] picture = PictureFiles.drawn(320, 40, "png");
            assertThat(refusal(Files.write(file("a.png"), Arrays.copyOf(picture, 60))))
                    .isEqualTo(Refusal.DAMAGED);
            assertThat(refusal(Files.write(file("a.bin"), new byte[] {0, 1, 2, 3})))
                    .isEqualTo(Refusal.UNKNOWN_KIND);
        }

        @Test
        void an_archive_whose_list_is_not_to_be_believed() throws Exception {
            byte[] zip = RawZip.of(RawZip.Entry.stored("a.txt", TEXT)).bytes();
            byte[] longer = Arrays.copyOf(zip, zip.length + 5);

            assertThat(refusal(Files.write(file("a.zip"), longer))).isEqualTo(Refusal.DANGEROUS);
        }
    }
}
