create table review_appeal_history (
  id binary(16) not null,
  appeal_id binary(16) not null,
  happened_at datetime(6) not null,
  from_status varchar(20),
  to_status varchar(20) not null,
  account_id binary(16),
  reason varchar(8000) not null,
  primary key (id),
  index review_appeal_history_of (appeal_id, happened_at),
  index review_appeal_history_account (account_id),
  constraint review_appeal_history_appeal foreign key (appeal_id) references review_appeal (id),
  constraint review_appeal_history_account foreign key (account_id) references account (id)
)
