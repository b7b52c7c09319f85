create table sign_in_slowdown (
  id binary(16) not null,
  subject_sha256 binary(32) not null,
  failures int not null,
  last_attempt_at datetime(6) not null,
  blocked_until datetime(6),
  primary key (id),
  constraint sign_in_slowdown_subject_once unique (subject_sha256),
  index sign_in_slowdown_last_attempt_at (last_attempt_at)
)
