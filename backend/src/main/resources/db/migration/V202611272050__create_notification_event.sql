create table notification_event (
  id binary(16) not null,
  topic varchar(40) character set ascii collate ascii_bin not null,
  event_key varchar(200) character set ascii collate ascii_bin not null,
  said varchar(8000) not null,
  href varchar(300) not null,
  happened_at datetime(6) not null,
  primary key (id),
  constraint notification_event_once unique (topic, event_key),
  index notification_event_happened_at (happened_at)
)
