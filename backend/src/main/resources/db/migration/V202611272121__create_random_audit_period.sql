create table random_audit_period (
  period varchar(7) not null,
  seed_sha256 char(64) not null,
  seed binary(32) not null,
  rates varchar(500) not null,
  committed_at datetime(6) not null,
  drawn_at datetime(6),
  revealed_at datetime(6),
  primary key (period)
)
