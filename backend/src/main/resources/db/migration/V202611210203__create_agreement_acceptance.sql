create table agreement_acceptance (
  organisation_id binary(16) not null,
  agreement_version varchar(20) not null,
  agreement_sha256 binary(32) not null,
  accepted_at datetime(6) not null,
  accepted_by binary(16) not null,
  primary key (organisation_id, agreement_version),
  index agreement_acceptance_accepted_by (accepted_by),
  constraint agreement_acceptance_organisation foreign key (organisation_id) references organisation (id),
  constraint agreement_acceptance_accepted_by foreign key (accepted_by) references account (id)
)
