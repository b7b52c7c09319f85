alter table review_case
  add column promise varchar(20) not null default 'ORDINARY',
  add column clock_started_at datetime(6),
  add column spent_millis bigint not null default 0,
  add column left_millis bigint,
  add column missed_at datetime(6),
  add column tier varchar(10) not null default 'MEDIUM',
  add constraint review_case_promise_known check (promise in ('FAST', 'ORDINARY')),
  add constraint review_case_tier_known check (tier in ('LOW', 'MEDIUM', 'HIGH'))
