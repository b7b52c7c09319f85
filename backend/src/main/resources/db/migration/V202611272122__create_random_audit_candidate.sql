create table random_audit_candidate (
  period varchar(7) not null,
  certificate_number varchar(20) not null,
  tier varchar(10) not null,
  drawn boolean not null,
  primary key (period, certificate_number),
  constraint random_audit_candidate_period foreign key (period) references random_audit_period (period),
  constraint random_audit_candidate_tier_known check (tier in ('LOW', 'MEDIUM', 'HIGH'))
)
