package org.civicstore.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.civicstore.certification.criterion.SubjectKind;
import org.junit.jupiter.api.Test;

class FileFormatTest {

    @Test
    void the_ending_of_the_name_tells_the_format_whatever_its_case() {
        assertThat(FileFormat.named("Rapport.PDF")).contains(FileFormat.PDF);
        assertThat(FileFormat.named("photo.jpeg")).contains(FileFormat.JPEG);
        assertThat(FileFormat.named("app.apk.exe")).contains(FileFormat.EXE);
        assertThat(FileFormat.named("apk")).contains(FileFormat.APK);
        assertThat(FileFormat.named("app.apk ")).isEmpty();
        assertThat(FileFormat.named("")).isEmpty();
    }

    @Test
    void the_first_bytes_must_be_those_of_the_format() {
        byte[] zip = {'P', 'K', 3, 4, 0};
        byte[] emptyZip = {'P', 'K', 5, 6, 0};
        byte[] program = {'M', 'Z', 0};

        assertThat(FileFormat.APK.fits(zip)).isTrue();
        assertThat(FileFormat.APK.fits(emptyZip)).isFalse();
        assertThat(FileFormat.APK.fits(program)).isFalse();
        assertThat(FileFormat.EXE.fits(program)).isTrue();
        assertThat(FileFormat.PDF.fits(new byte[] {'%', 'P', 'D'})).isFalse();
        assertThat(FileFormat.MP4.fits(new byte[] {0, 0, 0, 32, 'f', 't', 'y', 'p'}))
                .isTrue();
    }

    @Test
    void text_is_what_has_no_zero_bytes() {
        assertThat(FileFormat.CSV.fits("navn;år\nKåre;1970".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(FileFormat.CSV.fits("name".getBytes(StandardCharsets.UTF_16LE)))
                .isFalse();
    }

    @Test
    void a_claimed_type_of_another_format_contradicts_and_an_unknown_or_general_one_does_not() {
        assertThat(FileFormat.APK.contradictedBy("application/pdf")).isTrue();
        assertThat(FileFormat.APK.contradictedBy("application/octet-stream")).isFalse();
        assertThat(FileFormat.APK.contradictedBy("")).isFalse();
        assertThat(FileFormat.APK.contradictedBy("application/vnd.android.package-archive"))
                .isFalse();
    }

    @Test
    void each_kind_hands_out_its_own_formats_and_no_document_is_one_of_them() {
        assertThat(FileFormat.taken(FilePurpose.ARTIFACT, SubjectKind.ANDROID_PACKAGE))
                .containsExactly(FileFormat.APK);
        assertThat(FileFormat.taken(FilePurpose.ARTIFACT, SubjectKind.DESKTOP_INSTALLER))
                .contains(FileFormat.MSI, FileFormat.DMG, FileFormat.DEB, FileFormat.JAR)
                .doesNotContain(FileFormat.APK, FileFormat.IPA, FileFormat.PDF);
        assertThat(FileFormat.taken(FilePurpose.ARTIFACT, SubjectKind.IOS_APP)).containsExactly(FileFormat.IPA);
        for (SubjectKind kind : List.of(SubjectKind.WEB_APP, SubjectKind.STORE_LINK)) {
            assertThat(FileFormat.taken(FilePurpose.ARTIFACT, kind)).isEmpty();
            assertThat(FileFormat.taken(FilePurpose.EVIDENCE, kind))
                    .contains(FileFormat.PDF, FileFormat.DOCX, FileFormat.TXT)
                    .doesNotContain(FileFormat.APK, FileFormat.EXE, FileFormat.MSI);
        }
    }
}
