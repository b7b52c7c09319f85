create table audit_entry (
  id binary(16) not null,
  happened_at datetime(6) not null,
  kind varchar(40) character set ascii collate ascii_bin not null,
  account_id binary(16),
  subject varchar(200) not null,
  detail varchar(200) not null,
  place bigint,
  previous_sha256 binary(32),
  entry_sha256 binary(32),
  primary key (id),
  constraint audit_entry_place_once unique (place),
  index audit_entry_happened_at (happened_at),
  index audit_entry_kind (kind, happened_at),
  index audit_entry_account (account_id, happened_at),
  constraint audit_entry_kind_known check (kind in ('SIGN_IN_REFUSED', 'SIGN_IN_PAUSED', 'ACCOUNT_CHANGED', 'ROLE_CHANGED', 'ORGANISATION_CHANGED', 'CASE_DECIDED', 'CERTIFICATE_CHANGED', 'RELEASE_CHANGED', 'CONCERN_DECIDED', 'EVIDENCE_OPENED', 'DATA_EXPORTED', 'PERSON_ERASED', 'CONFIGURATION_CHANGED', 'JOB_RETRIED')),
  constraint audit_entry_sealed_whole check ((place is null) = (entry_sha256 is null) and (place is null) = (previous_sha256 is null))
)
