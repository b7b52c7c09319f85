create table search_entry (
  listing_id binary(16) not null,
  entry longtext not null,
  changed_at datetime(6) not null,
  primary key (listing_id),
  constraint search_entry_listing foreign key (listing_id) references listing (id)
)
