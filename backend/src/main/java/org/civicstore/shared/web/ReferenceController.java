package org.civicstore.shared.web;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.civicstore.shared.problem.CommonProblem;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What a programmer looks up: the description of the API, and the page that the type of a problem leads to. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class ReferenceController {
    private final ResourceLoader resources;

    ReferenceController(ResourceLoader resources) {
        this.resources = resources;
    }

    @Get("/openapi.yaml")
    @Produces("application/yaml")
    String openApi() {
        return read("META-INF/swagger/openapi.yml", "description");
    }

    @Get("/problems/{slug:[a-z-]+}")
    @Produces(MediaType.TEXT_HTML)
    String problem(String slug) {
        Node page = Parser.builder().build().parse(read("problems/" + slug + ".md", "kind of problem"));
        return """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
            <body><main>%s</main></body>
            </html>
            """.formatted(
                        slug, HtmlRenderer.builder().escapeHtml(true).build().render(page));
    }

    private String read(String name, String what) {
        try (InputStream file =
                resources.getResourceAsStream("classpath:" + name).orElseThrow(() -> CommonProblem.notFound(what))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("A file of the store itself cannot be read: " + name, e);
        }
    }
}
