create table impact_result (
  run_id binary(16) not null,
  certificate_number varchar(40) not null,
  listing_slug varchar(100) not null,
  listing_name varchar(200) not null,
  release_version varchar(100) not null,
  profile varchar(40) not null,
  tier varchar(20) not null,
  outcome varchar(20) not null,
  blocked_by varchar(1000) not null,
  needs_condition varchar(1000) not null,
  open_criteria varchar(1000) not null,
  waived varchar(1000) not null,
  cleared_count int not null,
  primary key (run_id, certificate_number),
  constraint impact_result_run foreign key (run_id) references impact_run (id),
  constraint impact_result_outcome_known check (outcome in ('FAILS', 'UNDECIDED', 'STANDS')),
  constraint impact_result_cleared_not_negative check (cleared_count >= 0)
)
