package org.civicstore.certification.specimens;

import com.android.apksig.ApkSigner;
import com.android.apksig.KeyConfig;
import com.android.apksig.SigningCertificateLineage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A small Android package, unobjectionable unless a test says otherwise: release build, target level 36, a launcher screen, no
 * permission, signed with schemes v2 and v3.
 */
public final class ApkSpecimen {

    public static final String PACKAGE = "org.civicstore.specimen";
    public static final String LABEL = "Specimen";
    /** As facts name the one component that every specimen has open. */
    public static final String LAUNCHER = "activity .Main";

    private static final SigningKey DEFAULT_KEY = SigningKey.create();

    private int targetSdk = 36;
    private long versionCode = 7;
    private String versionName = "1.2.0";
    private String label = LABEL;
    private String applicationAttributes = "";
    private final StringBuilder outside = new StringBuilder();
    private final StringBuilder inside = new StringBuilder();
    private final Map<String, byte[]> entries = new TreeMap<>();
    private SigningKey key = DEFAULT_KEY;
    private Optional<SigningKey> rotatedFrom = Optional.empty();
    private int rotatedSince = 28;
    private boolean v1;
    private boolean v2 = true;

    public static ApkSpecimen good() {
        return new ApkSpecimen().classes("classes.dex", PACKAGE + ".Main");
    }

    public static String signer() {
        return DEFAULT_KEY.sha256();
    }

    /** The key that signs unless a test says otherwise. */
    static SigningKey ownKey() {
        return DEFAULT_KEY;
    }

    public ApkSpecimen target(int level) {
        targetSdk = level;
        return this;
    }

    public ApkSpecimen version(long code, String name) {
        versionCode = code;
        versionName = name;
        return this;
    }

    public ApkSpecimen label(String text) {
        label = text;
        return this;
    }

    /** Attributes of the application element, such as {@code android:debuggable="true"}. */
    public ApkSpecimen application(String attributes) {
        applicationAttributes += " " + attributes;
        return this;
    }

    public ApkSpecimen permission(String name) {
        outside.append("<uses-permission android:name=\"").append(name).append("\"/>");
        return this;
    }

    /** An element inside application. */
    public ApkSpecimen component(String xml) {
        inside.append(xml);
        return this;
    }

    public ApkSpecimen networkSecurity(String xml) {
        entries.put("res/xml/network.xml", BinaryXml.encode(xml));
        return application("android:networkSecurityConfig=\"res/xml/network.xml\"");
    }

    public ApkSpecimen file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public ApkSpecimen file(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** A dex file that defines these classes. */
    public ApkSpecimen classes(String dex, String... names) {
        return file(dex, DexSpecimen.defining(names));
    }

    public ApkSpecimen signedBy(SigningKey signer) {
        key = signer;
        return this;
    }

    /** Signed by a key that took over from another, with the proof of it. */
    public ApkSpecimen rotated(SigningKey from, SigningKey to) {
        key = to;
        rotatedFrom = Optional.of(from);
        return this;
    }

    /** As {@link #rotated}, but older devices still see the first key: scheme v3.1 beside v3. */
    public ApkSpecimen rotatedForNewDevices(SigningKey from, SigningKey to) {
        rotatedSince = 33;
        return rotated(from, to);
    }

    public ApkSpecimen signedWithV1Only() {
        v1 = true;
        v2 = false;
        return this;
    }

    /** The package before it is signed. */
    public byte[] unsigned() {
        RawZip zip = RawZip.of(RawZip.Entry.deflated("AndroidManifest.xml", BinaryXml.encode(manifest())));
        entries.forEach((name, content) -> zip.add(RawZip.Entry.deflated(name, content)));
        return zip.bytes();
    }

    public byte[] compiledManifest() {
        return BinaryXml.encode(manifest());
    }

    /** Writes the signed package. */
    public Path write(Path file) throws Exception {
        Path plain = Files.createTempFile(file.toAbsolutePath().getParent(), "plain", ".apk");
        Files.write(plain, unsigned());
        List<ApkSigner.SignerConfig> signers =
                rotatedFrom.map(from -> List.of(config(from), config(key))).orElseGet(() -> List.of(config(key)));
        ApkSigner.Builder builder = new ApkSigner.Builder(signers)
                .setInputApk(plain.toFile())
                .setOutputApk(file.toFile())
                .setMinSdkVersion(rotatedFrom.isPresent() ? 28 : 24)
                .setV1SigningEnabled(v1)
                .setV2SigningEnabled(v2)
                .setV3SigningEnabled(v2);
        if (rotatedFrom.isPresent()) {
            builder.setSigningCertificateLineage(lineage(rotatedFrom.get(), key))
                    .setMinSdkVersionForRotation(rotatedSince);
        }
        builder.build().sign();
        Files.delete(plain);
        return file;
    }

    private static ApkSigner.SignerConfig config(SigningKey key) {
        return new ApkSigner.SignerConfig.Builder("specimen", new KeyConfig.Jca(key.key()), List.of(key.certificate()))
                .build();
    }

    private static SigningCertificateLineage lineage(SigningKey from, SigningKey to) throws Exception {
        return new SigningCertificateLineage.Builder(lineageSigner(from), lineageSigner(to)).build();
    }

    private static SigningCertificateLineage.SignerConfig lineageSigner(SigningKey key) throws IOException {
        return new SigningCertificateLineage.SignerConfig.Builder(new KeyConfig.Jca(key.key()), key.certificate())
                .build();
    }

    private String manifest() {
        return """
            <manifest xmlns:android="http://schemas.android.com/apk/res/android" package="%s"
                android:versionCode="%d" android:versionName="%s">
              <uses-sdk android:minSdkVersion="%d" android:targetSdkVersion="%d"/>
              %s
              <application android:label="%s" %s>
                <activity android:name=".Main" android:exported="true"><intent-filter>
                  <action android:name="android.intent.action.MAIN"/>
                </intent-filter></activity>
                %s
              </application>
            </manifest>
            """.formatted(
                        PACKAGE,
                        versionCode,
                        versionName,
                        // v2 alone is allowed only where no device needs v1.
                        v1 ? 21 : rotatedFrom.isPresent() ? 28 : 24,
                        targetSdk,
                        outside,
                        label,
                        applicationAttributes,
                        inside);
    }
}
