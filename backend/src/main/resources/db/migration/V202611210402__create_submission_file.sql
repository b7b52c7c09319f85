create table submission_file (
  id binary(16) not null,
  submission_id binary(16) not null,
  purpose varchar(10) not null,
  evidence_type varchar(40),
  file_name varchar(200) not null,
  media_type varchar(120) not null,
  sha256 binary(32) not null,
  size_bytes bigint not null,
  attached_by binary(16) not null,
  attached_at datetime(6) not null,
  detached_at datetime(6),
  primary key (id),
  constraint submission_file_submission_fk foreign key (submission_id) references submission (id),
  index submission_file_submission (submission_id),
  index submission_file_sha256 (sha256),
  constraint submission_file_purpose_known check (purpose in ('ARTIFACT', 'EVIDENCE')),
  constraint submission_file_size_not_negative check (size_bytes >= 0)
)
