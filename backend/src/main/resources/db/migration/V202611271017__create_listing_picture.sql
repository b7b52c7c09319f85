create table listing_picture (
  listing_id binary(16) not null,
  sha256 binary(32) not null,
  media_type varchar(120) not null,
  primary key (sha256, listing_id),
  constraint listing_picture_listing foreign key (listing_id) references listing (id),
  index listing_picture_listing_id (listing_id)
)
