create table programme_coverage (
  id binary(16) not null,
  programme_id binary(16) not null,
  measured_at datetime(6) not null,
  version int not null,
  population_digest varchar(64) character set ascii not null,
  listings mediumtext not null,
  people int not null,
  reached int not null,
  by_rules int not null,
  detail mediumtext not null,
  primary key (id),
  index programme_coverage_programme (programme_id, measured_at),
  constraint programme_coverage_programme foreign key (programme_id) references programme (id)
)
