create table account_role (
  account_id binary(16) not null,
  role varchar(20) not null,
  granted_at datetime(6) not null,
  primary key (account_id, role),
  constraint account_role_account foreign key (account_id) references account (id),
  constraint account_role_role check (role in ('CERTIFIER', 'OPERATOR'))
)
