package org.civicstore.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civicstore.certification.criterion.SubjectKind;

/**
 * The file formats that the store takes, known by the ending of the name and proved, as far as the first bytes can, by
 * those. Screening looks deeper; this only refuses early what cannot be right.
 */
public enum FileFormat {
    APK("apk", "application/vnd.android.package-archive", Start.ZIP),
    MSI("msi", "application/x-msi", Start.OLE2),
    MSIX("msix", "application/msix", Start.ZIP),
    EXE("exe", "application/vnd.microsoft.portable-executable", Start.MZ),
    DMG("dmg", "application/x-apple-diskimage", Start.ANY),
    PKG("pkg", "application/vnd.apple.installer+xml", Start.XAR),
    DEB("deb", "application/vnd.debian.binary-package", Start.AR),
    RPM("rpm", "application/x-rpm", Start.RPM),
    APPIMAGE("appimage", "application/vnd.appimage", Start.ELF),
    FLATPAK("flatpak", "application/vnd.flatpak", Start.FLATPAK),
    JAR("jar", "application/java-archive", Start.ZIP),
    IPA("ipa", "application/x-itunes-ipa", Start.ZIP),

    WEBP("webp", "image/webp", Start.RIFF),

    PDF("pdf", "application/pdf", Start.PDF),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Start.ZIP),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Start.ZIP),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", Start.ZIP),
    ODT("odt", "application/vnd.oasis.opendocument.text", Start.ZIP),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", Start.ZIP),
    ODP("odp", "application/vnd.oasis.opendocument.presentation", Start.ZIP),
    DOC("doc", "application/msword", Start.OLE2),
    XLS("xls", "application/vnd.ms-excel", Start.OLE2),
    RTF("rtf", "application/rtf", Start.RTF),
    TXT("txt", "text/plain", Start.TEXT),
    MARKDOWN("md", "text/markdown", Start.TEXT),
    CSV("csv", "text/csv", Start.TEXT),
    HTML("html", "text/html", Start.TEXT),
    JSON("json", "application/json", Start.TEXT),
    XML("xml", "application/xml", Start.TEXT),
    YAML("yml", "application/yaml", Start.TEXT),
    PNG("png", "image/png", Start.PNG),
    JPEG("jpg", "image/jpeg", Start.JPEG),
    MP4("mp4", "video/mp4", Start.MP4);

    /** How many of the first bytes {@link #fits} wants to see, when the file has as many. */
    public static final int HEAD = 512;

    private static final List<FileFormat> INSTALLERS =
            List.of(MSI, MSIX, EXE, DMG, PKG, DEB, RPM, APPIMAGE, FLATPAK, JAR);
    private static final List<FileFormat> PICTURES = List.of(PNG, JPEG, WEBP);
    private static final List<FileFormat> DOCUMENTS = Arrays.stream(values())
            .filter(format -> format.ordinal() >= PDF.ordinal())
            .toList();

    private final String ending;
    private final String mediaType;
    private final Start start;

    FileFormat(String ending, String mediaType, Start start) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.start = start;
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    /** The formats that may be handed in for that purpose. */
    public static List<FileFormat> taken(FilePurpose purpose, SubjectKind kind) {
        return switch (purpose) {
            case EVIDENCE -> DOCUMENTS;
            case SCREENSHOT -> PICTURES;
            case ARTIFACT ->
                switch (kind) {
                    case ANDROID_PACKAGE -> List.of(APK);
                    case DESKTOP_INSTALLER -> INSTALLERS;
                    case IOS_APP -> List.of(IPA);
                    case WEB_APP, STORE_LINK -> List.of();
                };
        };
    }

    /** The format that the ending of the name stands for. */
    public static Optional<FileFormat> named(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String usual =
                switch (ending) {
                    case "jpeg" -> "jpg";
                    case "yaml" -> "yml";
                    case "htm" -> "html";
                    default -> ending;
                };
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(usual))
                .findFirst();
    }

    /** Whether a claimed media type is one of another format; unknown and general claims say nothing. */
    public boolean contradictedBy(String claimed) {
        return Arrays.stream(values())
                .anyMatch(format -> format != this
                        && !format.mediaType.equals(mediaType)
                        && format.mediaType.equalsIgnoreCase(claimed));
    }

    /** Whether a file of this format can begin like that. */
    public boolean fits(byte[] head) {
        return start.fits(head);
    }

    /** How files begin ("magic numbers"). */
    private enum Start {
        ZIP(0, 'P', 'K', 3, 4),
        OLE2(0, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1),
        MZ(0, 'M', 'Z'),
        XAR(0, 'x', 'a', 'r', '!'),
        AR(0, '!', '<', 'a', 'r', 'c', 'h', '>'),
        RPM(0, 0xED, 0xAB, 0xEE, 0xDB),
        ELF(0, 0x7F, 'E', 'L', 'F'),
        RIFF(0, 'R', 'I', 'F', 'F'),
        FLATPAK(0, 'f', 'l', 'a', 't', 'p', 'a', 'k', 0),
        PDF(0, '%', 'P', 'D', 'F', '-'),
        RTF(0, '{', '\\', 'r', 't', 'f'),
        PNG(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
        JPEG(0, 0xFF, 0xD8, 0xFF),
        MP4(4, 'f', 't', 'y', 'p'),
        /** Text in UTF-8 or an eight-bit code: it has no zero bytes. */
        TEXT(0),
        /** Disk images of macOS do not begin in one way; they end in one, which screening looks at. */
        ANY(0);

        private final int at;
        private final int[] bytes;

        Start(int at, int... bytes) {
            this.at = at;
            this.bytes = bytes;
        }

        boolean fits(byte[] head) {
            if (this == TEXT) {
                return indexOfZero(head) < 0;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (at + i >= head.length || head[at + i] != (byte) bytes[i]) {
                    return false;
                }
            }
            return true;
        }

        private static int indexOfZero(byte[] head) {
            for (int i = 0; i < head.length; i++) {
                if (head[i] == 0) {
                    return i;
                }
            }
            return -1;
        }
    }
}
