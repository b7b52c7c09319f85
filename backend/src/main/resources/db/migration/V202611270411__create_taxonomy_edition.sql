create table taxonomy_edition (
  id binary(16) not null,
  entry_id binary(16) not null,
  number int not null,
  slug varchar(60) character set ascii collate ascii_bin not null,
  content mediumtext not null,
  visible_from datetime(6) not null,
  published_by binary(16),
  published_at datetime(6) not null,
  primary key (id),
  unique key taxonomy_edition_number (entry_id, number),
  index taxonomy_edition_published_by (published_by),
  constraint taxonomy_edition_entry foreign key (entry_id) references taxonomy_entry (id),
  constraint taxonomy_edition_published_by foreign key (published_by) references account (id)
)
