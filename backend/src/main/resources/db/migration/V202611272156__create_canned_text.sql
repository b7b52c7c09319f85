create table canned_text (
  id binary(16) not null,
  criterion varchar(20) not null,
  title varchar(100) not null,
  texts longtext not null,
  updated_by binary(16) not null,
  updated_at datetime(6) not null,
  row_version int not null,
  primary key (id),
  index canned_text_order (criterion, title),
  index canned_text_updated_by (updated_by),
  constraint canned_text_updated_by foreign key (updated_by) references account (id)
)
