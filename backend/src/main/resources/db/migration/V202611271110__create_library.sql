create table library (
  account_id binary(16) not null,
  id binary(16) not null,
  consented_at datetime(6) not null,
  primary key (account_id),
  constraint library_account foreign key (account_id) references account (id)
)
