create table signing_key (
  id binary(16) not null,
  key_id varchar(64) not null,
  public_jwk longtext not null,
  made_at datetime(6) not null,
  primary key (id),
  unique index signing_key_key_id (key_id)
)
