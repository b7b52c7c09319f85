package org.civicstore.certification.manifest;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The app's entry in somebody else's store. */
public record StoreLink(URI url) {

    /** The second is the name of before 2018, which leads to the first. */
    private static final Set<String> APP_STORE = Set.of("apps.apple.com", "itunes.apple.com");

    /** Such as {@code /no/app/digipost/id441997544}; country and name may be left out. */
    private static final Pattern APP = Pattern.compile("(/[^/]+)*/app(/[^/]+)?/id[0-9]{1,12}/?");

    /** Whether it is the page of one app in Apple's App Store, as devices open it. Apple, "Linking to your app". */
    public boolean inAppStore() {
        return url.getHost() != null
                && APP_STORE.contains(url.getHost().toLowerCase(Locale.ROOT))
                && url.getPort() == -1
                && APP.matcher(String.valueOf(url.getPath())).matches();
    }
}
