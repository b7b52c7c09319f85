package org.civicstore.certification.specimens;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.criterion.SubjectKind;

/**
 * The part {@code installer} of a specimen's sheet: a package for another system than Android.
 *
 * @param version that the package bears; {@code 1.2.0} when left out, none when it is empty
 * @param plist further keys of Info.plist (ipa), each with text, truth or keys inside
 * @param files further entries, name to text (jar; ipa, beside Info.plist)
 * @param signed how a jar is signed; not at all when left out
 */
public record SpecimenInstaller(
        Form form,
        Optional<String> version,
        Map<String, Object> plist,
        Map<String, String> files,
        Optional<Signing> signed) {

    /** What is written; the file is called {@code app} with this ending. */
    public enum Form {
        IPA,
        /** With Info.plist in the binary form. */
        BINARY_IPA,
        JAR,
        DEB,
        /** Whose description is packed by a method that is not read. */
        ZSTD_DEB,
        MSI,
        APPIMAGE,
        DMG
    }

    /** How a jar is signed, or how it is spoilt. */
    public enum Signing {
        OWN_KEY,
        /** One of its files changed after signing. */
        DAMAGED
    }

    SubjectKind kind() {
        return form == Form.IPA || form == Form.BINARY_IPA ? SubjectKind.IOS_APP : SubjectKind.DESKTOP_INSTALLER;
    }

    void build(Path folder) throws Exception {
        String named = version.orElse("1.2.0");
        switch (form) {
            case IPA -> Files.write(folder.resolve("app.ipa"), Installers.ipa(named, plist, files, false));
            case BINARY_IPA -> Files.write(folder.resolve("app.ipa"), Installers.ipa(named, plist, files, true));
            case JAR -> jar(folder.resolve("app.jar"), named);
            case DEB -> Files.write(folder.resolve("app.deb"), Installers.deb(named, "control.tar.gz"));
            case ZSTD_DEB -> Files.write(folder.resolve("app.deb"), Installers.deb(named, "control.tar.zst"));
            case MSI -> Installers.msi(folder.resolve("app.msi"));
            case APPIMAGE -> Files.write(folder.resolve("app.AppImage"), Installers.appImage());
            case DMG -> Files.write(folder.resolve("app.dmg"), new byte[600]);
        }
    }

    private void jar(Path file, String named) throws Exception {
        byte[] plain = Installers.jar(named, files);
        if (signed.isEmpty()) {
            Files.write(file, plain);
            return;
        }
        byte[] whole = Installers.signed(plain, file.getParent());
        Files.write(file, signed.get() == Signing.DAMAGED ? Installers.changed(whole) : whole);
    }
}
