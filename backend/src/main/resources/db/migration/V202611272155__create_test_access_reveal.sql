create table test_access_reveal (
  id binary(16) not null,
  submission_id binary(16) not null,
  account_id binary(16) not null,
  revealed_at datetime(6) not null,
  primary key (id),
  index test_access_reveal_of (submission_id, revealed_at),
  index test_access_reveal_to (account_id),
  constraint test_access_reveal_submission foreign key (submission_id) references submission (id),
  constraint test_access_reveal_to foreign key (account_id) references account (id)
)
