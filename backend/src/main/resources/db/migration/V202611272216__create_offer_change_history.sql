create table offer_change_history (
  id binary(16) not null,
  change_id binary(16) not null,
  happened_at datetime(6) not null,
  action varchar(20) character set ascii not null,
  from_status varchar(20) character set ascii,
  to_status varchar(20) character set ascii not null,
  account_id binary(16),
  reason varchar(4000) not null,
  primary key (id),
  index offer_change_history_change (change_id, happened_at),
  index offer_change_history_account (account_id),
  constraint offer_change_history_change foreign key (change_id) references offer_change (id),
  constraint offer_change_history_account foreign key (account_id) references account (id)
)
