create table search_meaning (
  meaning varchar(60) character set ascii collate ascii_bin not null,
  names text,
  row_version int not null,
  primary key (meaning)
)
