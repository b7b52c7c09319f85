create table notification_language (
  account_id binary(16) not null,
  language varchar(20) character set ascii collate ascii_bin not null,
  primary key (account_id),
  constraint notification_language_account foreign key (account_id) references account (id)
)
