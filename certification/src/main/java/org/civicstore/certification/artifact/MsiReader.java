package org.civicstore.certification.artifact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads the summary information of a Windows Installer package. Source: Microsoft, "Summary Information Stream" (Subject is the
 * product's name, Template is {@code platform;languages}). The version stands in the installer's own tables, which nothing here
 * reads, and its Authenticode signature is not verified.
 */
final class MsiReader {

    private static final String SIGNATURE = "\u0005DigitalSignature";

    private MsiReader() {}

    static PackageDescription read(Path msi) throws IOException, UnreadablePackage {
        try (POIFSFileSystem container = new POIFSFileSystem(msi.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (!root.hasEntryCaseInsensitive(SummaryInformation.DEFAULT_STREAM_NAME)) {
                throw UnreadablePackage.wrong("The installer has no summary information.");
            }
            boolean signed = root.hasEntryCaseInsensitive(SIGNATURE);
            return PropertySetFactory.create(root, SummaryInformation.DEFAULT_STREAM_NAME)
                            instanceof SummaryInformation summary
                    ? described(summary, signed)
                    : PackageDescription.of("msi", Optional.empty(), Optional.empty());
        } catch (HPSFException | RuntimeException e) {
            throw UnreadablePackage.failed("The installer's summary information cannot be decoded: " + e, e);
        } catch (IOException e) {
            throw UnreadablePackage.wrong("The installer cannot be opened: " + e.getMessage());
        }
    }

    private static PackageDescription described(SummaryInformation summary, boolean signed) {
        Optional<String> product = Optional.ofNullable(summary.getSubject());
        Optional<String> platform =
                Optional.ofNullable(summary.getTemplate()).map(template -> template.split("[;,]", 2)[0]);
        String signature = signed ? "It carries a signature that is not verified here." : "It carries no signature.";
        return PackageDescription.of("msi", product, Optional.empty())
                .labelled(product)
                .runningOn(Optional.of("Windows"), platform.stream().toList())
                .remarking(List.of(signature));
    }
}
