package org.civicstore.certification.artifact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cyclonedx.Version;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.vulnerability.Vulnerability;
import org.cyclonedx.parsers.Parser;
import org.cyclonedx.parsers.XmlParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CycloneDX document, JSON or XML. Size, depth and version are looked at first, by streaming: the library that
 * validates builds everything in memory and expects a version to be there.
 */
public final class SbomReader {

    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_COMPONENTS = 50_000;
    private static final int MAX_PROBLEMS = 10;
    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

    /** @throws UnreadablePackage when it is no CycloneDX document at all */
    public Sbom read(Path file) throws IOException, UnreadablePackage {
        if (Files.size(file) > MAX_BYTES) {
            throw UnreadablePackage.wrong("The document is larger than 8 MiB.");
        }
        byte[] bytes = Files.readAllBytes(file);
        boolean xml = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8)
                .stripLeading()
                .replace("\uFEFF", "")
                .startsWith("<");
        String stated = xml ? versionOfXml(bytes) : versionOfJson(bytes);
        Optional<Version> version = Stream.of(Version.values())
                .filter(known -> known.getVersionString().equals(stated))
                .findFirst();
        if (version.isEmpty()) {
            return refused(stated, List.of("specVersion: there is no CycloneDX version \"" + stated + "\""));
        }
        try {
            Parser parser = xml ? new XmlParser() : new org.cyclonedx.parsers.JsonParser();
            List<String> problems = parser.validate(bytes, version.get()).stream()
                    .map(Throwable::getMessage)
                    .map(String::valueOf)
                    .distinct()
                    .limit(MAX_PROBLEMS)
                    .toList();
            return problems.isEmpty() ? content(stated, parser.parse(bytes)) : refused(stated, problems);
        } catch (ParseException | RuntimeException e) {
            throw UnreadablePackage.failed("The document cannot be read as CycloneDX.", e);
        }
    }

    private static String versionOfJson(byte[] bytes) throws UnreadablePackage {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        String format = "";
        String version = "";
        try (JsonParser in = JsonMapper.builder(factory).build().createParser(bytes)) {
            int depth = 0;
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 1 && token == JsonToken.VALUE_STRING) {
                    format = "bomFormat".equals(in.currentName()) ? in.getText() : format;
                    version = "specVersion".equals(in.currentName()) ? in.getText() : version;
                }
            }
        } catch (IOException e) {
            throw UnreadablePackage.wrong("The document is no well-formed JSON, or nested too deep.");
        }
        if (!format.equals("CycloneDX")) {
            throw UnreadablePackage.wrong("The document does not say that it is in the CycloneDX format.");
        }
        return version;
    }

    private static String versionOfXml(byte[] bytes) throws UnreadablePackage {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        String namespace = "";
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            int depth = 0;
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("a document type is not taken");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    namespace = depth == 0 && in.getLocalName().equals("bom") ? in.getNamespaceURI() : namespace;
                    if (++depth > MAX_DEPTH) {
                        throw new XMLStreamException("nested too deep");
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw UnreadablePackage.wrong("The document is no well-formed XML without a document type.");
        }
        if (namespace == null || !namespace.startsWith(NAMESPACE)) {
            throw UnreadablePackage.wrong("The document does not say that it is in the CycloneDX format.");
        }
        return namespace.substring(NAMESPACE.length());
    }

    private static Sbom refused(String version, List<String> problems) {
        return new Sbom(version, problems, Optional.empty(), List.of(), List.of(), OptionalInt.empty());
    }

    private static Sbom content(String version, Bom bom) {
        List<Sbom.Component> components = new ArrayList<>();
        collect(bom.getComponents(), components);
        var metadata = Optional.ofNullable(bom.getMetadata());
        OptionalInt days = metadata.stream()
                .flatMap(data -> Stream.ofNullable(data.getProperties()).flatMap(List::stream))
                .filter(property -> Sbom.REMEDIATION.equals(property.getName()))
                .filter(property -> text(property.getValue()).matches("[0-9]{1,3}"))
                .mapToInt(property -> Integer.parseInt(property.getValue()))
                .findFirst();
        return new Sbom(
                version,
                List.of(),
                metadata.flatMap(data -> Optional.ofNullable(data.getComponent()))
                        .map(SbomReader::component),
                components,
                Stream.ofNullable(bom.getVulnerabilities())
                        .flatMap(List::stream)
                        .filter(vulnerability -> vulnerability.getAnalysis() != null)
                        .map(SbomReader::statement)
                        .toList(),
                days);
    }

    private static void collect(List<org.cyclonedx.model.Component> from, List<Sbom.Component> into) {
        for (org.cyclonedx.model.Component component : from == null ? List.<org.cyclonedx.model.Component>of() : from) {
            if (into.size() < MAX_COMPONENTS) {
                into.add(component(component));
                collect(component.getComponents(), into);
            }
        }
    }

    private static Sbom.Component component(org.cyclonedx.model.Component component) {
        return new Sbom.Component(
                text(component.getGroup()),
                text(component.getName()),
                text(component.getVersion()),
                text(component.getPurl()),
                text(component.getBomRef()));
    }

    private static Sbom.Statement statement(Vulnerability vulnerability) {
        Vulnerability.Analysis analysis = vulnerability.getAnalysis();
        Set<String> affects = Stream.ofNullable(vulnerability.getAffects())
                .flatMap(List::stream)
                .map(affect -> text(affect.getRef()))
                .collect(Collectors.toSet());
        return new Sbom.Statement(
                text(vulnerability.getId()),
                analysis.getState() == null ? "" : analysis.getState().getStateName(),
                analysis.getJustification() == null
                        ? ""
                        : analysis.getJustification().getJustificationName(),
                text(analysis.getDetail()),
                affects);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
