create table impact_run (
  id binary(16) not null,
  edition varchar(20) not null,
  status varchar(20) not null,
  planned_by binary(16) not null,
  planned_at datetime(6) not null,
  ended_at datetime(6),
  primary key (id),
  index impact_run_of (edition, planned_at),
  index impact_run_planned_by (planned_by),
  constraint impact_run_planned_by foreign key (planned_by) references account (id),
  constraint impact_run_status_known check (status in ('PLANNED', 'DONE'))
)
