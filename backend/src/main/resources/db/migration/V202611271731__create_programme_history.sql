create table programme_history (
  id binary(16) not null,
  programme_id binary(16) not null,
  happened_at datetime(6) not null,
  action varchar(20) character set ascii not null,
  from_status varchar(20) character set ascii,
  to_status varchar(20) character set ascii not null,
  account_id binary(16),
  reason varchar(4000) not null,
  primary key (id),
  index programme_history_programme (programme_id, happened_at),
  index programme_history_account (account_id),
  constraint programme_history_programme foreign key (programme_id) references programme (id),
  constraint programme_history_account foreign key (account_id) references account (id)
)
