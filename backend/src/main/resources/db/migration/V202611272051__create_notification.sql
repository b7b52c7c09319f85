create table notification (
  account_id binary(16) not null,
  event_id binary(16) not null,
  shown boolean not null,
  mail varchar(10) character set ascii collate ascii_bin not null,
  read_at datetime(6),
  primary key (account_id, event_id),
  index notification_event (event_id),
  index notification_mail (mail, account_id),
  constraint notification_account foreign key (account_id) references account (id),
  constraint notification_event foreign key (event_id) references notification_event (id),
  constraint notification_mail_known check (mail in ('NONE', 'NOW', 'DIGEST', 'SENT'))
)
