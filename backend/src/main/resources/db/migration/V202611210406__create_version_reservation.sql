create table version_reservation (
  id binary(16) not null,
  listing_slug varchar(60) not null,
  release_version varchar(50) not null,
  sha256 binary(32),
  submission_id binary(16) not null,
  reserved_at datetime(6) not null,
  primary key (id),
  constraint version_reservation_unique unique (listing_slug, release_version),
  constraint version_reservation_listing foreign key (listing_slug) references listing_name (slug),
  constraint version_reservation_submission foreign key (submission_id) references submission (id),
  index version_reservation_submission (submission_id)
)
