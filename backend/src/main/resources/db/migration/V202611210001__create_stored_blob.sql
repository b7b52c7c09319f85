create table stored_blob (
  sha256 binary(32) not null,
  size_bytes bigint not null,
  stored_at datetime(6) not null,
  primary key (sha256),
  constraint stored_blob_size_not_negative check (size_bytes >= 0)
)
