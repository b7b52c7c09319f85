create table vault_reminder (
  document_id binary(16) not null,
  expires_on date not null,
  days_before smallint not null,
  planned_at datetime(6) not null,
  primary key (document_id, expires_on, days_before),
  constraint vault_reminder_document foreign key (document_id) references vault_document (id) on delete cascade
)
