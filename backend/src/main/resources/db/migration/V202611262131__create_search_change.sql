create table search_change (
  seq bigint not null auto_increment,
  listing_id binary(16) not null,
  changed_at datetime(6) not null,
  primary key (seq),
  index search_change_changed_at (changed_at)
)
