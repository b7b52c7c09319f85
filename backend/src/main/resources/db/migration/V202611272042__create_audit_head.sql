create table audit_head (
  name varchar(20) character set ascii collate ascii_bin not null,
  place bigint not null,
  entry_sha256 binary(32) not null,
  sealed_at datetime(6) not null,
  note varchar(1000) not null,
  primary key (name)
)
