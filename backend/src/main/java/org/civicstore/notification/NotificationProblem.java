package org.civicstore.notification;

import org.civicstore.shared.problem.ProblemType;

/** What can go wrong with notifications. */
enum NotificationProblem implements ProblemType {
    NOT_OPTIONAL("notification-not-optional", 409, "This always comes");

    private final String slug;
    private final int status;
    private final String title;

    NotificationProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
