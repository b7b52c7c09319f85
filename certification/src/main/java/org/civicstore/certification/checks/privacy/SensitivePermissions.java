package org.civicstore.certification.checks.privacy;

import java.util.Set;

/**
 * Permissions that touch people's data or the whole device. Of Android those of protection level "dangerous", and the special
 * ones that the user grants in the settings; source: developer.android.com, {@code Manifest.permission}. Of iOS everything that
 * the person is asked for: the keys of Info.plist that end in {@code UsageDescription}.
 */
public final class SensitivePermissions {

    private static final String ANDROID = "android.permission.";
    private static final String IOS = "UsageDescription";
    private static final Set<String> NAMES = Set.of(
            "ACCEPT_HANDOVER",
            "ACCESS_BACKGROUND_LOCATION",
            "ACCESS_COARSE_LOCATION",
            "ACCESS_FINE_LOCATION",
            "ACCESS_MEDIA_LOCATION",
            "ACTIVITY_RECOGNITION",
            "ANSWER_PHONE_CALLS",
            "BLUETOOTH_ADVERTISE",
            "BLUETOOTH_CONNECT",
            "BLUETOOTH_SCAN",
            "BODY_SENSORS",
            "BODY_SENSORS_BACKGROUND",
            "CALL_PHONE",
            "CAMERA",
            "GET_ACCOUNTS",
            "NEARBY_WIFI_DEVICES",
            "POST_NOTIFICATIONS",
            "PROCESS_OUTGOING_CALLS",
            "READ_CALENDAR",
            "READ_CALL_LOG",
            "READ_CONTACTS",
            "READ_EXTERNAL_STORAGE",
            "READ_MEDIA_AUDIO",
            "READ_MEDIA_IMAGES",
            "READ_MEDIA_VIDEO",
            "READ_MEDIA_VISUAL_USER_SELECTED",
            "READ_PHONE_NUMBERS",
            "READ_PHONE_STATE",
            "READ_SMS",
            "RECEIVE_MMS",
            "RECEIVE_SMS",
            "RECEIVE_WAP_PUSH",
            "RECORD_AUDIO",
            "SEND_SMS",
            "USE_SIP",
            "UWB_RANGING",
            "WRITE_CALENDAR",
            "WRITE_CALL_LOG",
            "WRITE_CONTACTS",
            "WRITE_EXTERNAL_STORAGE",
            // granted in the settings
            "MANAGE_EXTERNAL_STORAGE",
            "PACKAGE_USAGE_STATS",
            "QUERY_ALL_PACKAGES",
            "REQUEST_INSTALL_PACKAGES",
            "SYSTEM_ALERT_WINDOW",
            "WRITE_SETTINGS");

    private SensitivePermissions() {}

    public static boolean contains(String permission) {
        return permission.endsWith(IOS)
                || permission.startsWith(ANDROID) && NAMES.contains(permission.substring(ANDROID.length()));
    }
}
