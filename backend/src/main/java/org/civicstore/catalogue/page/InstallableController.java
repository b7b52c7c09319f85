package org.civicstore.catalogue.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;

/** What makes the store itself an app: its web app manifest (W3C), its service worker, and the page for no network. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class InstallableController {
    private static final MediaType MANIFEST = MediaType.of("application/manifest+json; charset=utf-8");
    private static final MediaType SCRIPT = MediaType.of("text/javascript; charset=utf-8");
    private static final String GROUND = "#1C2152";

    private final Pages pages;
    private final Assets assets;

    InstallableController(Pages pages, Assets assets) {
        this.pages = pages;
        this.assets = assets;
    }

    @Get("/app.webmanifest")
    @Produces("application/manifest+json")
    HttpResponse<String> manifest(HttpRequest<?> request) {
        Speech t = pages.speech(request);
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode manifest = json.createObjectNode()
                .put("id", "/")
                .put("start_url", "/")
                .put("scope", "/")
                .put("name", t.say("shell.name"))
                .put("short_name", t.say("shell.name"))
                .put("description", t.say("shell.about"))
                .put("lang", t.language())
                .put("dir", t.direction())
                .put("display", "standalone")
                .put("background_color", GROUND)
                .put("theme_color", GROUND);
        ArrayNode icons = manifest.putArray("icons");
        icon(icons, "app-icon.svg", "any", "image/svg+xml");
        icon(icons, "app-icon-192.png", "192x192", "image/png");
        icon(icons, "app-icon-512.png", "512x512", "image/png");
        ArrayNode shortcuts = manifest.putArray("shortcuts");
        shortcuts.addObject().put("name", t.say("shell.nav.myApps")).put("url", "/my-apps");
        shortcuts.addObject().put("name", t.say("shell.nav.apps")).put("url", "/apps");
        try {
            return HttpResponse.ok(json.writeValueAsString(manifest))
                    .contentType(MANIFEST)
                    .header("Vary", "Accept-Language, Cookie")
                    .header("Cache-Control", "private, max-age=3600");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The web app manifest cannot be written", e);
        }
    }

    private static void icon(ArrayNode icons, String file, String sizes, String type) {
        icons.addObject().put("src", "/assets/" + file).put("sizes", sizes).put("type", type);
    }

    /**
     * At the root, since a worker serves only what lies below it. Its first line names the build: browsers take a worker for
     * a new one when a byte has changed.
     */
    @Get("/service-worker.js")
    @Produces("text/javascript")
    HttpResponse<String> worker() {
        String script = assets.worker().orElseThrow(() -> CommonProblem.notFound("service worker"));
        return HttpResponse.ok("// " + assets.build() + "\nimportScripts('" + script + "')\n")
                .contentType(SCRIPT)
                .header("Cache-Control", "no-cache");
    }

    @Get("/offline")
    @Produces("text/html")
    HttpResponse<String> offline(HttpRequest<?> request, Actor actor) {
        FrameDraft frame = pages.frame(request, actor).notIndexed();
        Speech t = frame.t();
        return pages.draw(
                request,
                "offline.jte",
                new ShellPage(frame.titled(t.say("storefront.offline.title"), t.say("storefront.offline.text"))));
    }
}
