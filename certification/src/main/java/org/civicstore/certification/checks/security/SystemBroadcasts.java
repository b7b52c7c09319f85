package org.civicstore.certification.checks.security;

import java.util.List;
import java.util.Set;

/** Messages that only the Android system may send (documentation of {@code Intent}: "protected intent"). */
final class SystemBroadcasts {

    private static final Set<String> PROTECTED = Set.of(
            "android.intent.action.BOOT_COMPLETED",
            "android.intent.action.LOCKED_BOOT_COMPLETED",
            "android.intent.action.MY_PACKAGE_REPLACED",
            "android.intent.action.PACKAGE_ADDED",
            "android.intent.action.PACKAGE_REMOVED",
            "android.intent.action.PACKAGE_REPLACED",
            "android.intent.action.TIMEZONE_CHANGED",
            "android.intent.action.TIME_SET",
            "android.intent.action.LOCALE_CHANGED",
            "android.intent.action.BATTERY_LOW",
            "android.intent.action.BATTERY_OKAY",
            "android.intent.action.DEVICE_STORAGE_LOW",
            "android.intent.action.DEVICE_STORAGE_OK",
            "android.intent.action.ACTION_POWER_CONNECTED",
            "android.intent.action.ACTION_POWER_DISCONNECTED",
            "android.app.action.SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED",
            "android.net.conn.CONNECTIVITY_CHANGE");

    private SystemBroadcasts() {}

    /** True when there is at least one action and each of them is one of these. */
    static boolean only(List<String> actions) {
        return !actions.isEmpty() && PROTECTED.containsAll(actions);
    }
}
