create index certificate_changed on certificate (status_at)
