create table search_meaning_history (
  id binary(16) not null,
  meaning varchar(60) character set ascii collate ascii_bin not null,
  happened_at datetime(6) not null,
  action varchar(20) character set ascii not null,
  account_id binary(16) not null,
  reason varchar(300) not null,
  names_before text,
  names_after text,
  primary key (id),
  index search_meaning_history_meaning (meaning, happened_at),
  index search_meaning_history_account (account_id),
  constraint search_meaning_history_account foreign key (account_id) references account (id)
)
