package org.civicstore.catalogue.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.certification.manifest.Price;

/** What a listing's page tells machines: schema.org {@code SoftwareApplication} as JSON-LD. */
@Singleton
class StructuredData {
    private final ObjectMapper json;

    StructuredData(ObjectMapper json) {
        this.json = json;
    }

    /** Safe inside a script element: nothing in it can end the element or start markup. */
    String of(ListingDocument app, Speech t, String origin) {
        ObjectNode data = json.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "SoftwareApplication")
                .put("@id", origin + "/apps/" + app.slug())
                .put("name", t.pick(app.name()))
                .put("description", t.pick(app.shortDescription()))
                .put("softwareVersion", app.version())
                .put("operatingSystem", t.words("platform", app.platforms()))
                .put("dateModified", app.updatedAt().toString())
                .put("isAccessibleForFree", app.price().kind() == Price.Kind.FREE);
        data.putObject("publisher")
                .put("@type", "Organization")
                .put("name", app.organisation().name())
                .put("identifier", app.organisation().number());
        ObjectNode offer = data.putObject("offers").put("@type", "Offer");
        if (app.price().kind() != Price.Kind.PAID) {
            offer.put("price", 0).put("priceCurrency", "NOK");
        }
        try {
            return json.writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Structured data cannot be written as JSON", e);
        }
    }
}
