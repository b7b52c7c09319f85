create table review_history (
  id binary(16) not null,
  review_id binary(16) not null,
  happened_at datetime(6) not null,
  action varchar(40) not null,
  from_status varchar(20),
  to_status varchar(20) not null,
  account_id binary(16),
  reason varchar(8000) not null,
  primary key (id),
  index review_history_of (review_id, happened_at),
  constraint review_history_review foreign key (review_id) references review_case (id)
)
