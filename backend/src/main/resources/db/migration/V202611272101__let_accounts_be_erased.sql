alter table account add column erased_at datetime(6)
