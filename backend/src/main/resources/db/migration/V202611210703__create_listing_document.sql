create table listing_document (
  listing_id binary(16) not null,
  slug varchar(60) character set ascii collate ascii_bin not null,
  document longtext not null,
  entity_tag char(24) character set ascii not null,
  valid_until_at datetime(6) not null,
  refreshed_at datetime(6) not null,
  primary key (listing_id),
  constraint listing_document_slug_unique unique (slug),
  index listing_document_valid_until (valid_until_at),
  constraint listing_document_listing foreign key (listing_id) references listing (id)
)
