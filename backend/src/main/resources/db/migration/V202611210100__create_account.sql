create table account (
  id binary(16) not null,
  email varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  email_verified boolean not null,
  name varchar(100) not null,
  password_hash varchar(200),
  created_at datetime(6) not null,
  row_version int not null,
  primary key (id),
  constraint account_email_once unique (email)
)
