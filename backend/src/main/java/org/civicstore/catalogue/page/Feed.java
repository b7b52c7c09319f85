package org.civicstore.catalogue.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.civicstore.catalogue.shelf.ListingCard;

/**
 * A feed in either of two forms.
 *
 * @param origin public address of the store
 * @param self path of the feed
 * @param page path of the page that shows the same
 * @param language BCP 47 tag of the texts
 * @param entries newest first
 */
record Feed(String origin, String self, String page, String title, String language, List<Entry> entries) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /**
     * A certified version of an app.
     *
     * @param id stays the same for the same version
     */
    record Entry(String id, String path, String title, String summary, String author, Instant at) {
        static Entry of(ListingCard card, Speech t) {
            String path = "/apps/" + card.slug();
            return new Entry(
                    path + "#" + card.version(),
                    path,
                    t.say("storefront.feed.entry", "name", t.pick(card.name()), "version", card.version()),
                    t.pick(card.shortDescription()),
                    card.organisation().name(),
                    card.updatedAt());
        }
    }

    /** RFC 4287. */
    String atom() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language);
            element(xml, "id", origin + self);
            element(xml, "title", title);
            element(xml, "updated", updated().toString());
            link(xml, "self", origin + self);
            link(xml, "alternate", origin + page);
            for (Entry entry : entries) {
                xml.writeStartElement("entry");
                element(xml, "id", origin + entry.id());
                element(xml, "title", entry.title());
                element(xml, "updated", entry.at().toString());
                xml.writeStartElement("author");
                element(xml, "name", entry.author());
                xml.writeEndElement();
                link(xml, "alternate", origin + entry.path());
                element(xml, "summary", entry.summary());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed cannot be written", e);
        }
        return text.toString();
    }

    /** JSON Feed, version 1.1. */
    String json() {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode feed = json.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", title)
                .put("home_page_url", origin + page)
                .put("feed_url", origin + self)
                .put("language", language);
        ArrayNode items = feed.putArray("items");
        for (Entry entry : entries) {
            ObjectNode item = items.addObject()
                    .put("id", origin + entry.id())
                    .put("url", origin + entry.path())
                    .put("title", entry.title())
                    .put("content_text", entry.summary())
                    .put("date_published", entry.at().toString());
            item.putArray("authors").addObject().put("name", entry.author());
        }
        try {
            return json.writeValueAsString(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A feed cannot be written", e);
        }
    }

    /** Of the newest entry; the beginning of time for a feed without any, which has never changed. */
    private Instant updated() {
        return entries.stream().map(Entry::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** Characters that XML 1.0 cannot hold are left out. */
    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(
                text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String kind, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", kind);
        xml.writeAttribute("href", address);
    }
}
