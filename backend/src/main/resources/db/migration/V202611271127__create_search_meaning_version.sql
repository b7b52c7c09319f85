create table search_meaning_version (
  name varchar(20) character set ascii collate ascii_bin not null,
  changes bigint not null,
  primary key (name)
)
