create table api_token (
  id binary(16) not null,
  organisation_id binary(16) not null,
  name varchar(100) not null,
  scopes varchar(200) not null,
  secret_sha256 binary(32) not null,
  created_at datetime(6) not null,
  created_by binary(16) not null,
  expires_at datetime(6) not null,
  last_used_at datetime(6),
  primary key (id),
  constraint api_token_secret_once unique (secret_sha256),
  index api_token_organisation (organisation_id, created_at),
  index api_token_created_by (created_by),
  constraint api_token_organisation foreign key (organisation_id) references organisation (id),
  constraint api_token_created_by foreign key (created_by) references account (id)
)
