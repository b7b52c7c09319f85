create table review_ruling (
  review_id binary(16) not null,
  criterion varchar(20) not null,
  ruling varchar(20) not null,
  reason varchar(4000) not null,
  basis char(64) not null,
  account_id binary(16) not null,
  ruled_at datetime(6) not null,
  primary key (review_id, criterion),
  constraint review_ruling_review foreign key (review_id) references review_case (id),
  constraint review_ruling_known check (ruling in ('MET', 'NOT_MET', 'NOT_RELEVANT'))
)
