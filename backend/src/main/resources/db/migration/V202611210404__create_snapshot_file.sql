create table snapshot_file (
  snapshot_id binary(16) not null,
  file_id binary(16) not null,
  primary key (snapshot_id, file_id),
  constraint snapshot_file_snapshot foreign key (snapshot_id) references submission_snapshot (id),
  constraint snapshot_file_file foreign key (file_id) references submission_file (id),
  index snapshot_file_file (file_id)
)
