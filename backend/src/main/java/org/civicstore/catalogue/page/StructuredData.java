package org.civicstore.catalogue.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.certification.manifest.Fee;
import org.civicstore.certification.manifest.Price;

/** What pages tell machines, as JSON-LD: schema.org {@code SoftwareApplication} and {@code BreadcrumbList}. */
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
        } else {
            app.price().fees().stream()
                    .filter(fee -> !fee.costsNothing() && !fee.extra())
                    .findFirst()
                    .ifPresent(fee -> offer.put("price", decimal(fee)).put("priceCurrency", fee.currency()));
        }
        if (!app.screenshots().isEmpty()) {
            ArrayNode pictures = data.putArray("screenshot");
            app.screenshots().forEach(shot -> pictures.add(origin + shot.large().href()));
        }
        return written(data);
    }

    private static BigDecimal decimal(Fee fee) {
        return BigDecimal.valueOf(
                fee.amount(), Currency.getInstance(fee.currency()).getDefaultFractionDigits());
    }

    /** Where the page stands: the pages above it, outermost first, and the page itself. The same safety. */
    String breadcrumbs(List<Crumb> crumbs, String origin) {
        ObjectNode data =
                json.createObjectNode().put("@context", "https://schema.org").put("@type", "BreadcrumbList");
        ArrayNode items = data.putArray("itemListElement");
        for (Crumb crumb : crumbs) {
            items.addObject()
                    .put("@type", "ListItem")
                    .put("position", items.size())
                    .put("name", crumb.name())
                    .put("item", origin + crumb.path());
        }
        return written(data);
    }

    /** One page on the way. */
    record Crumb(String name, String path) {}

    private String written(ObjectNode data) {
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
