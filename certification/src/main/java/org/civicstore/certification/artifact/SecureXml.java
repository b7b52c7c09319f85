package org.civicstore.certification.artifact;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML from a vendor as a tree, without outside references and, save in property lists, without document types (OWASP ASVS 5.0.0, 1.5.1). */
final class SecureXml {

    private SecureXml() {}

    static Element parse(String xml) throws UnreadablePackage {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw UnreadablePackage.failed("A binary XML file of the package does not decode to well-formed XML.", e);
        }
    }

    /**
     * A property list, which names a document type (Apple's) that is not fetched. Entities expand no further than the Java
     * platform's limits for untrusted XML.
     */
    static Document propertyList(byte[] xml) throws UnreadablePackage {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setXIncludeAware(false);
            factory.setIgnoringComments(true);
            factory.setCoalescing(true);
            var builder = factory.newDocumentBuilder();
            // Throws, and prints nothing on the stream that is kept for last words.
            builder.setErrorHandler(new DefaultHandler());
            builder.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw UnreadablePackage.wrong("The property list is no well-formed XML: " + e.getMessage());
        }
    }

    /** The direct children with this name; every child element when the name is {@code *}. */
    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && (name.equals("*") || element.getTagName().equals(name))) {
                found.add(element);
            }
        }
        return found;
    }

    static Optional<String> attribute(Element element, String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    /** A boolean as the platform reads it: also a number other than zero, and "TRUE" (XmlUtils.convertValueToBoolean). */
    static boolean truthy(String value) {
        return value.equalsIgnoreCase("true") || value.matches("-?(0x)?0*[1-9a-fA-F][0-9a-fA-F]*");
    }
}
