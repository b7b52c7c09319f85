create index certificate_status on certificate (status)
