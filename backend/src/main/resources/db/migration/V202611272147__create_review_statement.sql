create table review_statement (
  proposal_id binary(16) not null,
  review_id binary(16) not null,
  composed_at datetime(6) not null,
  content longtext not null,
  primary key (proposal_id),
  index review_statement_of (review_id, composed_at),
  constraint review_statement_proposal foreign key (proposal_id) references review_proposal (id),
  constraint review_statement_review foreign key (review_id) references review_case (id)
)
