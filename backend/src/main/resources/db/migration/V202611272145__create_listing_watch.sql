create table listing_watch (
  listing_slug varchar(100) not null,
  certificate_number varchar(20) not null,
  stage varchar(10) not null,
  findings longtext not null,
  stage_since_at datetime(6) not null,
  looked_at datetime(6),
  next_look_at datetime(6) not null,
  row_version int not null,
  primary key (listing_slug),
  index listing_watch_next (next_look_at),
  index listing_watch_stage (stage, stage_since_at),
  constraint listing_watch_stage_known check (stage in ('CLEAR', 'SEEN', 'LABELLED', 'NOTICED', 'UNLISTED'))
)
