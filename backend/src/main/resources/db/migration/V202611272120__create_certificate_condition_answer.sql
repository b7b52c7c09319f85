create table certificate_condition_answer (
  id binary(16) not null,
  certificate_id binary(16) not null,
  criterion varchar(20) not null,
  said varchar(2000) not null,
  link varchar(500),
  said_by binary(16) not null,
  said_at datetime(6) not null,
  primary key (id),
  index certificate_condition_answer_of (certificate_id, said_at),
  constraint certificate_condition_answer_certificate foreign key (certificate_id) references certificate (id)
)
