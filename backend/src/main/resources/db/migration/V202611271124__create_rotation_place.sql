create table rotation_place (
  name varchar(20) character set ascii collate ascii_bin not null,
  listing_id binary(16) not null,
  primary key (name)
)
