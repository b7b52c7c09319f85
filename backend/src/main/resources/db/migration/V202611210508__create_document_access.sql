create table document_access (
  id binary(16) not null,
  review_id binary(16) not null,
  evidence_id varchar(64) not null,
  account_id binary(16) not null,
  accessed_at datetime(6) not null,
  primary key (id),
  index document_access_of (review_id, accessed_at),
  constraint document_access_review foreign key (review_id) references review_case (id)
)
