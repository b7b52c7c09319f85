create table organisation_history (
  id binary(16) not null,
  organisation_id binary(16) not null,
  by_account_id binary(16) not null,
  action varchar(40) not null,
  detail varchar(2000),
  happened_at datetime(6) not null,
  primary key (id),
  index organisation_history_organisation (organisation_id, happened_at),
  index organisation_history_by_account (by_account_id),
  constraint organisation_history_organisation foreign key (organisation_id) references organisation (id),
  constraint organisation_history_by_account foreign key (by_account_id) references account (id)
)
