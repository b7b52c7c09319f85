create table review_change_request (
  id binary(16) not null,
  review_id binary(16) not null,
  round int not null,
  summary varchar(4000) not null,
  criteria longtext not null,
  account_id binary(16) not null,
  requested_at datetime(6) not null,
  primary key (id),
  unique index review_change_request_one_per_round (review_id, round),
  constraint review_change_request_review foreign key (review_id) references review_case (id)
)
