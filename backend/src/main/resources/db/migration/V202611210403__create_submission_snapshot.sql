create table submission_snapshot (
  id binary(16) not null,
  submission_id binary(16) not null,
  round int not null,
  content longtext not null,
  sha256 binary(32) not null,
  taken_by binary(16) not null,
  taken_at datetime(6) not null,
  primary key (id),
  constraint submission_snapshot_round_unique unique (submission_id, round),
  constraint submission_snapshot_submission foreign key (submission_id) references submission (id),
  constraint submission_snapshot_taken_by foreign key (taken_by) references account (id),
  index submission_snapshot_taken_by (taken_by)
)
