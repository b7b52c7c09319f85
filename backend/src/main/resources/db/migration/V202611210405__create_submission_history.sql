create table submission_history (
  id binary(16) not null,
  submission_id binary(16) not null,
  happened_at datetime(6) not null,
  action varchar(20) not null,
  from_status varchar(20),
  to_status varchar(20) not null,
  side varchar(10) not null,
  account_id binary(16),
  reason varchar(4000),
  primary key (id),
  constraint submission_history_submission foreign key (submission_id) references submission (id),
  constraint submission_history_account foreign key (account_id) references account (id),
  index submission_history_account (account_id),
  index submission_history_submission (submission_id, happened_at),
  constraint submission_history_side_known check (side in ('VENDOR', 'STORE'))
)
