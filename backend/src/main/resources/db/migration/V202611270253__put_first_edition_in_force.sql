insert into criteria_edition (edition, status, enforced_at) values ('2026-1', 'IN_FORCE', '2026-01-01 00:00:00.000000')
