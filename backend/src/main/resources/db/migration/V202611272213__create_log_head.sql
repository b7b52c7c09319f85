create table log_head (
  name varchar(10) not null,
  size bigint not null,
  subtrees varbinary(2048) not null,
  note mediumtext not null,
  sealed_at datetime(6) not null,
  primary key (name),
  constraint log_head_size_not_negative check (size >= 0)
)
