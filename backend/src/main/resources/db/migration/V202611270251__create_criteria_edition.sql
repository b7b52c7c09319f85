create table criteria_edition (
  edition varchar(20) not null,
  status varchar(20) not null,
  consultation_last_day date,
  consulted_at datetime(6),
  enforced_at datetime(6),
  retired_at datetime(6),
  primary key (edition),
  index criteria_edition_status (status),
  constraint criteria_edition_status_known check (status in ('DRAFT', 'CONSULTATION', 'IN_FORCE', 'RETIRED')),
  constraint criteria_edition_enforced check (status not in ('IN_FORCE', 'RETIRED') or enforced_at is not null)
)
