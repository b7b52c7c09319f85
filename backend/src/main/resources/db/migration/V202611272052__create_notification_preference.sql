create table notification_preference (
  account_id binary(16) not null,
  topic varchar(40) character set ascii collate ascii_bin not null,
  shown boolean not null,
  mail varchar(10) character set ascii collate ascii_bin not null,
  primary key (account_id, topic),
  constraint notification_preference_account foreign key (account_id) references account (id),
  constraint notification_preference_mail_known check (mail in ('NONE', 'NOW', 'DIGEST'))
)
