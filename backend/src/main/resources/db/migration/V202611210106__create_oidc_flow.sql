create table oidc_flow (
  id binary(16) not null,
  state_sha256 binary(32) not null,
  browser_sha256 binary(32) not null,
  nonce varchar(100) not null,
  code_verifier varchar(128) not null,
  return_path varchar(1000) not null,
  expires_at datetime(6) not null,
  primary key (id),
  constraint oidc_flow_state_once unique (state_sha256),
  index oidc_flow_expires_at (expires_at)
)
