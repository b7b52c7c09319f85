create table certificate_history (
  id binary(16) not null,
  certificate_id binary(16) not null,
  happened_at datetime(6) not null,
  from_status varchar(20),
  to_status varchar(20) not null,
  account_id binary(16),
  reason varchar(4000) not null,
  primary key (id),
  index certificate_history_of (certificate_id, happened_at),
  constraint certificate_history_certificate foreign key (certificate_id) references certificate (id)
)
