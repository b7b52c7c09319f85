create table library_app (
  account_id binary(16) not null,
  listing_slug varchar(60) character set ascii collate ascii_bin not null,
  release_version varchar(60) not null,
  added_at datetime(6) not null,
  changed_at datetime(6) not null,
  removed boolean not null,
  primary key (account_id, listing_slug),
  constraint library_app_library foreign key (account_id) references library (account_id),
  index library_app_removed (removed, changed_at)
)
