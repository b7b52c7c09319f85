create table programme_version (
  id binary(16) not null,
  programme_id binary(16) not null,
  number int not null,
  content mediumtext not null,
  valid_from datetime(6) not null,
  written_at datetime(6) not null,
  written_by binary(16),
  reason varchar(4000) not null,
  primary key (id),
  unique key programme_version_number (programme_id, number),
  index programme_version_written_by (written_by),
  constraint programme_version_programme foreign key (programme_id) references programme (id),
  constraint programme_version_written_by foreign key (written_by) references account (id)
)
