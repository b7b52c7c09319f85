create table account_session (
  id binary(16) not null,
  account_id binary(16) not null,
  secret_sha256 binary(32) not null,
  device varchar(200) not null,
  created_at datetime(6) not null,
  last_seen_at datetime(6) not null,
  expires_at datetime(6) not null,
  primary key (id),
  constraint account_session_secret_once unique (secret_sha256),
  index account_session_account (account_id, created_at),
  index account_session_expires (expires_at),
  constraint account_session_account foreign key (account_id) references account (id)
)
