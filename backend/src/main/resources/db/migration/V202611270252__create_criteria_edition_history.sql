create table criteria_edition_history (
  id binary(16) not null,
  edition varchar(20) not null,
  happened_at datetime(6) not null,
  action varchar(20) not null,
  from_status varchar(20) not null,
  to_status varchar(20) not null,
  account_id binary(16),
  reason varchar(4000) not null,
  primary key (id),
  index criteria_edition_history_of (edition, happened_at),
  index criteria_edition_history_account (account_id),
  constraint criteria_edition_history_account foreign key (account_id) references account (id)
)
