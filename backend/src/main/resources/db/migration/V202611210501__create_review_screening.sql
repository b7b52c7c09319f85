create table review_screening (
  id binary(16) not null,
  review_id binary(16) not null,
  round int not null,
  status varchar(20) not null,
  failures int not null,
  last_error varchar(1000),
  planned_at datetime(6) not null,
  ended_at datetime(6),
  engine_version varchar(60),
  executions longtext,
  artifact_facts longtext,
  primary key (id),
  index review_screening_of (review_id, planned_at),
  constraint review_screening_review foreign key (review_id) references review_case (id),
  constraint review_screening_status_known check (status in ('PLANNED', 'DONE', 'BROKE')),
  constraint review_screening_failures_not_negative check (failures >= 0)
)
