create table concern_history (
  id binary(16) not null,
  concern_id binary(16) not null,
  happened_at datetime(6) not null,
  action varchar(20) not null,
  from_status varchar(20) not null,
  to_status varchar(20) not null,
  account_id binary(16),
  note varchar(1000) not null,
  primary key (id),
  index concern_history_of (concern_id, happened_at),
  index concern_history_account (account_id),
  constraint concern_history_concern foreign key (concern_id) references concern (id),
  constraint concern_history_account foreign key (account_id) references account (id)
)
