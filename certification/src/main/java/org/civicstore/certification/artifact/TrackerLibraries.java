package org.civicstore.certification.artifact;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Recognises advertising and analytics libraries in Android code by the packages they publish their classes under. */
final class TrackerLibraries {

    /** Type descriptors as they stand in a dex file's string table; code that was renamed is not recognised. */
    private static final Map<String, String> BY_PACKAGE = Map.ofEntries(
            Map.entry("Lcom/google/android/gms/ads/", "Google AdMob"),
            Map.entry("Lcom/google/firebase/analytics/", "Google Firebase Analytics"),
            Map.entry("Lcom/google/android/gms/analytics/", "Google Analytics"),
            Map.entry("Lcom/google/firebase/crashlytics/", "Google Firebase Crashlytics"),
            Map.entry("Lcom/facebook/appevents/", "Facebook Analytics"),
            Map.entry("Lcom/facebook/ads/", "Facebook Ads"),
            Map.entry("Lcom/appsflyer/", "AppsFlyer"),
            Map.entry("Lcom/adjust/sdk/", "Adjust"),
            Map.entry("Lio/branch/referral/", "Branch"),
            Map.entry("Lcom/mixpanel/android/", "Mixpanel"),
            Map.entry("Lcom/amplitude/", "Amplitude"),
            Map.entry("Lcom/flurry/", "Flurry"),
            Map.entry("Lcom/unity3d/ads/", "Unity Ads"),
            Map.entry("Lcom/applovin/", "AppLovin"),
            Map.entry("Lcom/onesignal/", "OneSignal"),
            Map.entry("Lcom/segment/analytics/", "Segment"),
            Map.entry("Lio/sentry/", "Sentry"),
            Map.entry("Lcom/microsoft/appcenter/", "Microsoft App Center"),
            Map.entry("Lorg/matomo/", "Matomo"));

    private TrackerLibraries() {}

    static Set<String> in(String dexText) {
        Set<String> found = new TreeSet<>();
        BY_PACKAGE.forEach((prefix, name) -> {
            if (dexText.contains(prefix)) {
                found.add(name);
            }
        });
        return found;
    }
}
