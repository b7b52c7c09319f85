package org.civicstore.catalogue.page;

import java.util.List;
import java.util.Optional;
import org.civicstore.shared.text.Languages;
import org.jspecify.annotations.Nullable;

/**
 * What is around the content of every page.
 *
 * @param origin public address of this store, without a slash at the end
 * @param path of this page with its query, without the language
 * @param current which entry of the menu this page is
 * @param search what the search field in the header holds
 * @param headerSearch whether the header has a search field
 * @param indexed whether search engines may keep the page
 * @param theme name of the theme
 * @param styles source of styles that this page needs besides those of all
 * @param feed the feed that shows the same, such as {@code categories/tax}
 * @param data JSON-LD about the page, safe inside a script element
 */
public record Frame(
        Speech t,
        Assets assets,
        String origin,
        String path,
        String title,
        String description,
        String current,
        String search,
        boolean headerSearch,
        boolean indexed,
        boolean signedIn,
        String theme,
        @Nullable String styles,
        @Nullable String feed,
        @Nullable String data) {

    public List<String> languages() {
        return Languages.ALL;
    }

    /** What the language calls itself. */
    public String nameOf(String language) {
        return Languages.ownName(language);
    }

    /** This page in that language. */
    public String in(String language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** The style sheet that only pages like this one need; nothing for most. */
    public Optional<String> ownStyles() {
        return Optional.ofNullable(styles).flatMap(assets::styles);
    }

    /** The style sheet of the theme; nothing for the store's own. */
    public Optional<String> themeStyles() {
        return assets.theme(theme);
    }

    /** The value of {@code data-contrast}, when the theme asks for it. */
    public @Nullable String contrast() {
        return theme.equals("contrast") ? "more" : null;
    }

    /** The one address under which search engines know this page. */
    public String canonical() {
        return origin + path;
    }
}
