create table external_identity (
  id binary(16) not null,
  account_id binary(16) not null,
  issuer varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  subject varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  linked_at datetime(6) not null,
  primary key (id),
  constraint external_identity_subject_once unique (issuer, subject),
  index external_identity_account (account_id),
  constraint external_identity_account foreign key (account_id) references account (id)
)
