package org.civicstore.certification.artifact;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipException;
import net.dongliu.apk.parser.ApkFile;
import org.w3c.dom.Element;

/**
 * Reads AndroidManifest.xml. Defaults follow the Android developer documentation of the elements {@code <uses-sdk>},
 * {@code <application>}, {@code <activity>} and {@code <provider>}.
 */
public final class ApkManifestReader {

    private static final Set<String> COMPONENTS =
            Set.of("activity", "activity-alias", "service", "receiver", "provider");
    private static final int MAX_COMPONENTS = 5_000;
    private static final int MAX_PERMISSIONS = 1_000;
    private static final int MAX_TEXT = 300;
    private static final int PROVIDER_PRIVATE_SINCE = 17;

    /** @throws UnreadablePackage when there is no readable manifest; an I/O failure is ours */
    public ApkManifest read(Path apk) throws IOException, UnreadablePackage {
        PackageSizes.requireReasonable(apk);
        try (ApkFile file = new ApkFile(apk.toFile())) {
            // The default language of the package, whatever machine this runs on.
            file.setPreferredLocale(Locale.ROOT);
            return read(file);
        } catch (RuntimeException | ZipException | EOFException e) {
            // The library lets hostile and some real input run into its own buffers, and broken entries pass through.
            throw UnreadablePackage.failed("The package's description cannot be decoded: " + e, e);
        }
    }

    private static ApkManifest read(ApkFile file) throws IOException, UnreadablePackage {
        Element manifest = SecureXml.parse(file.getManifestXml());
        Element application = SecureXml.children(manifest, "application").stream()
                .findFirst()
                .orElseThrow(() -> UnreadablePackage.failed("The package declares no application."));
        Optional<Element> usesSdk =
                SecureXml.children(manifest, "uses-sdk").stream().findFirst();
        int minSdk = usesSdk.flatMap(e -> number(e, "android:minSdkVersion"))
                .orElse(1L)
                .intValue();
        int targetSdk = usesSdk.flatMap(e -> number(e, "android:targetSdkVersion"))
                .map(Long::intValue)
                .orElse(minSdk);
        NetworkRules network = NetworkRules.read(file, application, targetSdk);
        return new ApkManifest(
                text(manifest, "package"),
                text(manifest, "android:versionName"),
                number(manifest, "android:versionCode").orElse(0L),
                minSdk,
                targetSdk,
                text(application, "android:label"),
                SecureXml.truthy(application.getAttribute("android:debuggable")),
                permissions(manifest),
                components(application, targetSdk),
                network.cleartext(),
                network.trustsUserCertificates());
    }

    private static List<String> permissions(Element manifest) throws UnreadablePackage {
        Set<String> names = new TreeSet<>();
        for (Element element : SecureXml.children(manifest, "*")) {
            if (element.getTagName().equals("uses-permission")
                    || element.getTagName().equals("uses-permission-sdk-23")) {
                names.add(text(element, "android:name"));
            }
        }
        names.remove("");
        if (names.size() > MAX_PERMISSIONS) {
            throw UnreadablePackage.failed("The package requests more than " + MAX_PERMISSIONS + " permissions.");
        }
        return List.copyOf(names);
    }

    private static List<ApkComponent> components(Element application, int targetSdk) throws UnreadablePackage {
        List<ApkComponent> components = new ArrayList<>();
        for (Element element : SecureXml.children(application, "*")) {
            if (!COMPONENTS.contains(element.getTagName())) {
                continue;
            }
            if (components.size() == MAX_COMPONENTS) {
                throw UnreadablePackage.failed("The package declares more than " + MAX_COMPONENTS + " components.");
            }
            components.add(component(application, element, targetSdk));
        }
        return components;
    }

    private static ApkComponent component(Element application, Element element, int targetSdk) {
        List<String> actions = SecureXml.children(element, "intent-filter").stream()
                .flatMap(filter -> SecureXml.children(filter, "action").stream())
                .map(action -> action.getAttribute("android:name"))
                .distinct()
                .toList();
        String type = element.getTagName();
        boolean byDefault = type.equals("provider")
                ? targetSdk < PROVIDER_PRIVATE_SINCE
                : !SecureXml.children(element, "intent-filter").isEmpty();
        boolean exported = SecureXml.attribute(element, "android:exported")
                .map(SecureXml::truthy)
                .orElse(byDefault);
        return new ApkComponent(
                type, text(element, "android:name"), exported, guard(application, element, type), actions);
    }

    private static String guard(Element application, Element element, String type) {
        String own = element.getAttribute("android:permission");
        if (own.isEmpty() && type.equals("provider")) {
            String read = element.getAttribute("android:readPermission");
            String write = element.getAttribute("android:writePermission");
            // One of the two leaves the other way open.
            own = read.isEmpty() || write.isEmpty() ? "" : read;
        }
        return own.isEmpty() ? application.getAttribute("android:permission") : own;
    }

    private static String text(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.length() <= MAX_TEXT ? value : value.substring(0, MAX_TEXT) + "…";
    }

    private static Optional<Long> number(Element element, String attribute) {
        try {
            return SecureXml.attribute(element, attribute).map(Long::decode);
        } catch (NumberFormatException e) {
            // A preview platform is written as a code name; it counts as absent.
            return Optional.empty();
        }
    }
}
