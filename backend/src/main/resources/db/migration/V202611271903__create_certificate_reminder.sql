create table certificate_reminder (
  certificate_id binary(16) not null,
  criterion varchar(20) not null,
  days_before int not null,
  planned_at datetime(6) not null,
  primary key (certificate_id, criterion, days_before),
  constraint certificate_reminder_certificate foreign key (certificate_id) references certificate (id)
)
