create table taxonomy_history (
  id binary(16) not null,
  entry_id binary(16) not null,
  happened_at datetime(6) not null,
  action varchar(20) character set ascii not null,
  account_id binary(16),
  detail varchar(300),
  primary key (id),
  index taxonomy_history_entry (entry_id, happened_at),
  index taxonomy_history_account (account_id),
  constraint taxonomy_history_entry foreign key (entry_id) references taxonomy_entry (id),
  constraint taxonomy_history_account foreign key (account_id) references account (id)
)
