create table listing_name (
  id binary(16) not null,
  slug varchar(60) not null,
  organisation_id binary(16) not null,
  claimed_at datetime(6) not null,
  primary key (id),
  constraint listing_name_slug_unique unique (slug),
  constraint listing_name_organisation foreign key (organisation_id) references organisation (id),
  index listing_name_organisation (organisation_id)
)
