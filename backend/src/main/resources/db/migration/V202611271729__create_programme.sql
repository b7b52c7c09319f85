create table programme (
  id binary(16) not null,
  slug varchar(60) character set ascii collate ascii_bin not null,
  status varchar(20) character set ascii not null,
  territory varchar(6) character set ascii not null,
  criteria_profile varchar(40) character set ascii not null,
  opens_on date not null,
  closes_on date,
  ends_on date,
  terms mediumtext not null,
  versions int not null,
  row_version int not null,
  primary key (id),
  unique key programme_slug (slug),
  index programme_status (status),
  constraint programme_status_known check (status in ('ANNOUNCED', 'OPEN', 'CLOSED', 'ENDED'))
)
