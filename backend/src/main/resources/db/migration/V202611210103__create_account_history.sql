create table account_history (
  id binary(16) not null,
  account_id binary(16) not null,
  by_account_id binary(16),
  action varchar(40) not null,
  detail varchar(500),
  happened_at datetime(6) not null,
  primary key (id),
  index account_history_account (account_id, happened_at),
  index account_history_by_account (by_account_id),
  constraint account_history_account foreign key (account_id) references account (id),
  constraint account_history_by_account foreign key (by_account_id) references account (id)
)
