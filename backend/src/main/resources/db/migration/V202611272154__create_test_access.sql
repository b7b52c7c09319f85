create table test_access (
  submission_id binary(16) not null,
  key_id varchar(64) not null,
  sealed mediumblob not null,
  personas int not null,
  last_day date not null,
  given_by binary(16) not null,
  given_at datetime(6) not null,
  checked_at datetime(6),
  silent_since_at datetime(6),
  primary key (submission_id),
  index test_access_last_day (last_day),
  index test_access_checked (checked_at),
  index test_access_given_by (given_by),
  constraint test_access_submission foreign key (submission_id) references submission (id),
  constraint test_access_given_by foreign key (given_by) references account (id)
)
