create table listing (
  id binary(16) not null,
  slug varchar(60) character set ascii collate ascii_bin not null,
  organisation_id binary(16) not null,
  publisher longtext not null,
  publisher_listed boolean not null,
  created_at datetime(6) not null,
  row_version int not null,
  primary key (id),
  constraint listing_slug_unique unique (slug),
  index listing_organisation (organisation_id)
)
