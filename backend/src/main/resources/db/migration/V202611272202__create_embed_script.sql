create table if not exists embed_script (
  sha256 binary(32) not null,
  content mediumblob not null,
  served_from datetime(6) not null,
  primary key (sha256)
)
