create table review_fast_track (
  id binary(16) not null,
  review_id binary(16) not null,
  reason varchar(2000) not null,
  opened_by binary(16) not null,
  opened_at datetime(6) not null,
  primary key (id),
  unique index review_fast_track_one_per_review (review_id),
  index review_fast_track_opened (opened_at),
  index review_fast_track_opened_by (opened_by),
  constraint review_fast_track_review foreign key (review_id) references review_case (id),
  constraint review_fast_track_opened_by foreign key (opened_by) references account (id)
)
