package org.civicstore.certification.fuzz;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.civicstore.certification.artifact.ApkManifestReader;
import org.civicstore.certification.artifact.ApkSignatureReader;
import org.civicstore.certification.artifact.ContainerInspector;
import org.civicstore.certification.artifact.ContainerLimits;
import org.civicstore.certification.artifact.DocumentReader;
import org.civicstore.certification.artifact.MediaTypes;
import org.civicstore.certification.artifact.PdfUaReader;
import org.civicstore.certification.artifact.Readings;
import org.civicstore.certification.artifact.SbomReader;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.artifact.preview.PreviewReader;
import org.civicstore.certification.certificate.CertificateRefused;
import org.civicstore.certification.certificate.CertificateSigner;
import org.civicstore.certification.certificate.CertificateVerifier;
import org.civicstore.certification.eligibility.ProgrammeReader;
import org.civicstore.certification.manifest.ManifestJson;
import org.civicstore.certification.manifest.PubliccodeReader;
import org.civicstore.certification.manifest.WebAppManifestReader;
import org.civicstore.certification.picture.PictureLimits;
import org.civicstore.certification.picture.PictureReader;
import org.civicstore.certification.picture.UnusablePicture;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.RawZip;
import org.civicstore.certification.worker.FrameReading;

/** A parser that meets bytes of strangers. It may refuse an input in the way it declares; anything else is a defect. */
public enum FuzzTarget {
    /** The file is a container. */
    CONTAINER {
        @Override
        void read(byte[] input, Path folder) throws IOException {
            Path file = Files.write(folder.resolve("input"), input);
            new ContainerInspector(folder, ContainerLimits.standard()).inspect(file);
            try {
                new Readings(TYPES, folder).scan(file);
            } catch (UnreadablePackage declared) {
                return;
            }
        }
    },
    /** The file is a signed Android package. */
    APK_SIGNATURE {
        @Override
        void read(byte[] input, Path folder) throws IOException {
            new ApkSignatureReader().read(Files.write(folder.resolve("input"), input));
        }
    },
    /** The compiled manifest of an Android package. */
    APK_MANIFEST {
        @Override
        void read(byte[] input, Path folder) throws IOException {
            manifest(RawZip.of(RawZip.Entry.stored("AndroidManifest.xml", input)), folder);
        }
    },
    /** The resource table that a manifest refers to. */
    APK_RESOURCES {
        @Override
        void read(byte[] input, Path folder) throws IOException {
            byte[] manifest = ApkSpecimen.good().label("@0x7f010000").compiledManifest();
            manifest(
                    RawZip.of(
                            RawZip.Entry.stored("AndroidManifest.xml", manifest),
                            RawZip.Entry.stored("resources.arsc", input)),
                    folder);
        }
    },
    /** The network security configuration that a manifest names. */
    NETWORK_SECURITY {
        @Override
        void read(byte[] input, Path folder) throws IOException {
            byte[] manifest = ApkSpecimen.good().networkSecurity("<a/>").compiledManifest();
            manifest(
                    RawZip.of(
                            RawZip.Entry.stored("AndroidManifest.xml", manifest),
                            RawZip.Entry.stored("res/xml/network.xml", input)),
                    folder);
        }
    },
    /** Info.plist of an iOS package. */
    PLIST {
        @Override
        void read(byte[] input, Path folder) throws IOException {
            described(
                    RawZip.of(RawZip.Entry.stored("Payload/A.app/Info.plist", input))
                            .bytes(),
                    folder);
        }
    },
    /** A package for another system than Android. */
    INSTALLER {
        @Override
        void read(byte[] input, Path folder) throws IOException {
            described(input, folder);
        }
    },
    /** A list of components. */
    SBOM {
        @Override
        void read(byte[] input, Path folder) throws IOException {
            try {
                new SbomReader().read(Files.write(folder.resolve("sbom"), input));
            } catch (UnreadablePackage declared) {
                return;
            }
        }
    },
    /** A document as evidence, and as a sample of what an app exports. */
    PDF {
        @Override
        void read(byte[] input, Path folder) throws IOException {
            Path file = Files.write(folder.resolve("document.pdf"), input);
            new DocumentReader(TYPES, folder).read("fuzz", file);
            new PdfUaReader().read(file);
        }
    },
    /** A picture for a listing. */
    PICTURE {
        @Override
        void read(byte[] input, Path folder) throws IOException {
            try {
                PICTURES.read(Files.write(folder.resolve("picture"), input));
            } catch (UnusablePicture declared) {
                return;
            }
        }
    },
    /** A file of any kind that is shown to a certifier. */
    PREVIEW {
        @Override
        void read(byte[] input, Path folder) throws IOException {
            new PreviewReader(folder).read(Files.write(folder.resolve("shown"), input), "shown.csv", 1);
        }
    },
    /** A declaration as YAML. */
    MANIFEST_YAML {
        @Override
        void read(byte[] input, Path folder) {
            new ManifestJson().readYaml(input);
        }
    },
    /** A declaration as JSON. */
    MANIFEST_JSON {
        @Override
        void read(byte[] input, Path folder) {
            new ManifestJson().read(input);
        }
    },
    /** A publiccode.yml. */
    PUBLICCODE {
        @Override
        void read(byte[] input, Path folder) {
            new PubliccodeReader().read(input);
        }
    },
    /** A web app manifest. */
    WEB_MANIFEST {
        @Override
        void read(byte[] input, Path folder) {
            new WebAppManifestReader().read(input, URI.create("https://specimen.civicstore.org/"));
        }
    },
    /** The rules of a programme, as YAML or JSON. */
    PROGRAMME {
        @Override
        void read(byte[] input, Path folder) {
            ProgrammeReader.read(input);
        }
    },
    /** A certificate as somebody shows it. */
    CERTIFICATE {
        @Override
        void read(byte[] input, Path folder) {
            try {
                VERIFIER.verify(new String(input, StandardCharsets.UTF_8), Instant.EPOCH);
            } catch (CertificateRefused declared) {
                return;
            }
        }
    },
    /** What a worker that fell to its input may write. */
    WORKER_ANSWER {
        @Override
        void read(byte[] input, Path folder) {
            FrameReading.answer(input);
        }
    };

    private static final PictureReader PICTURES = new PictureReader(new PictureLimits(1_000_000, 1, 2_000, 50_000));
    private static final MediaTypes TYPES = new MediaTypes();
    private static final ECKey KEY = CertificateSigner.newKey("fuzz");
    private static final CertificateVerifier VERIFIER = new CertificateVerifier(new JWKSet(KEY.toPublicJWK()));

    /** @param folder where files may be written; the same for many inputs */
    abstract void read(byte[] input, Path folder) throws IOException;

    /** The name of its folder among the kept inputs. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void described(byte[] input, Path folder) throws IOException {
        try {
            new Readings(TYPES, folder).description(Files.write(folder.resolve("installer"), input));
        } catch (UnreadablePackage declared) {
            return;
        }
    }

    private static void manifest(RawZip apk, Path folder) throws IOException {
        try {
            new ApkManifestReader().read(Files.write(folder.resolve("input.apk"), apk.bytes()));
        } catch (UnreadablePackage declared) {
            return;
        }
    }
}
