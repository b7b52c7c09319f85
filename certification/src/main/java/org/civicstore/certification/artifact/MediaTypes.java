package org.civicstore.certification.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/** Tells what a file is by its content, and whether that agrees with its name and with what the sender claimed. */
public final class MediaTypes {

    private final TikaConfig config;
    private final MediaTypeRegistry registry;

    public MediaTypes() {
        try {
            // The empty configuration, so that no file or variable of the machine changes the answer.
            this.config = new TikaConfig(MediaTypes.class.getClassLoader());
        } catch (TikaException | IOException e) {
            throw new IllegalStateException("The media type registry of the library cannot be read", e);
        }
        this.registry = config.getMediaTypeRegistry();
    }

    /** By content alone; {@code application/octet-stream} when nothing is recognised. */
    public String byContent(Path file) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(file)) {
            Metadata metadata = new Metadata();
            metadata.remove(TikaCoreProperties.RESOURCE_NAME_KEY);
            return plain(config.getDetector().detect(in, metadata)).toString();
        }
    }

    /** By the extension of the name alone; {@code application/octet-stream} when it is unknown. */
    public String byName(String fileName) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        return plain(config.getMimeRepository().detect(InputStream.nullInputStream(), metadata)).toString();
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
