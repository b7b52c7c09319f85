create table organisation_invitation (
  id binary(16) not null,
  organisation_id binary(16) not null,
  email varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  role varchar(20) not null,
  secret_sha256 binary(32) not null,
  created_at datetime(6) not null,
  created_by binary(16) not null,
  expires_at datetime(6) not null,
  primary key (id),
  constraint organisation_invitation_secret_once unique (secret_sha256),
  index organisation_invitation_organisation (organisation_id, created_at),
  index organisation_invitation_created_by (created_by),
  constraint organisation_invitation_organisation foreign key (organisation_id) references organisation (id),
  constraint organisation_invitation_created_by foreign key (created_by) references account (id),
  constraint organisation_invitation_role check (role in ('OWNER', 'MAINTAINER'))
)
