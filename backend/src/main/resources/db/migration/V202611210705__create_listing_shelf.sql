create table listing_shelf (
  shelf varchar(80) character set ascii collate ascii_bin not null,
  listing_id binary(16) not null,
  name_key varchar(190) character set utf8mb4 not null,
  newest_at datetime(6) not null,
  primary key (shelf, listing_id),
  constraint listing_shelf_listing foreign key (listing_id) references listing (id),
  index listing_shelf_listing (listing_id),
  index listing_shelf_by_name (shelf, name_key, listing_id),
  index listing_shelf_by_age (shelf, newest_at, listing_id)
)
