package org.civicstore.certification.artifact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.detect.zip.DefaultZipContainerDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is by its content, and whether that agrees with its name and with what the sender claimed. */
public final class MediaTypes {

    private final MimeTypes names;
    private final Detector detector;
    private final MediaTypeRegistry registry;

    public MediaTypes() {
        this.names = MimeTypes.getDefaultMimeTypes();
        this.registry = names.getMediaTypeRegistry();
        // Named one by one, so that no file or variable of the machine changes the answer and start-up stays cheap.
        this.detector = new CompositeDetector(
                registry, List.of(new POIFSContainerDetector(), new DefaultZipContainerDetector(), names));
    }

    /** By content alone; {@code application/octet-stream} when nothing is recognised. */
    public String byContent(Path file) throws IOException {
        Optional<String> installer = InstallerTypes.of(file);
        if (installer.isPresent()) {
            return installer.get();
        }
        try (TikaInputStream in = TikaInputStream.get(file)) {
            String type = plain(detector.detect(in, new Metadata())).toString();
            return InstallerTypes.within(type, file).orElse(type);
        }
    }

    /** By the extension of the name alone; {@code application/octet-stream} when it is unknown. */
    public String byName(String fileName) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        return plain(names.detect(new ByteArrayInputStream(new byte[0]), metadata))
                .toString();
    }

    /**
     * Whether a file with this content may bear a name of that type. A more special name is accepted only for text, where
     * content alone cannot tell CSV or Markdown from plain text.
     */
    public boolean agree(String content, String name) {
        MediaType has = registry.normalize(MediaType.parse(content));
        MediaType says = registry.normalize(MediaType.parse(name));
        if (has.equals(says) || registry.isSpecializationOf(has, says)) {
            return !says.equals(MediaType.OCTET_STREAM);
        }
        boolean textual = has.equals(MediaType.TEXT_PLAIN) || has.equals(MediaType.APPLICATION_XML);
        return textual && registry.isSpecializationOf(says, has);
    }

    private static MediaType plain(MediaType type) {
        return type.getBaseType();
    }
}
