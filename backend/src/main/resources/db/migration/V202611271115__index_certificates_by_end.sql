create index certificate_valid_until on certificate (valid_until_at)
