create table log_entry (
  id binary(16) not null,
  place bigint,
  entry varbinary(2048) not null,
  leaf_sha256 binary(32) not null,
  listing_slug varchar(100),
  happened_at datetime(6) not null,
  primary key (id),
  constraint log_entry_place_once unique (place),
  index log_entry_listing_slug (listing_slug, place)
)
