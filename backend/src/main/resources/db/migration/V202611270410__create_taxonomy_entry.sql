create table taxonomy_entry (
  id binary(16) not null,
  entry_kind varchar(12) character set ascii not null,
  slug varchar(60) character set ascii collate ascii_bin not null,
  place int not null,
  draft mediumtext,
  editions int not null,
  row_version int not null,
  primary key (id),
  unique key taxonomy_entry_slug (entry_kind, slug),
  constraint taxonomy_entry_kind_known check (entry_kind in ('LIFE_EVENT', 'CATEGORY'))
)
