create table organisation_member (
  organisation_id binary(16) not null,
  account_id binary(16) not null,
  role varchar(20) not null,
  joined_at datetime(6) not null,
  primary key (organisation_id, account_id),
  index organisation_member_account (account_id),
  constraint organisation_member_organisation foreign key (organisation_id) references organisation (id),
  constraint organisation_member_account foreign key (account_id) references account (id),
  constraint organisation_member_role check (role in ('OWNER', 'MAINTAINER'))
)
