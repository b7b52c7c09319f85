create table review_letter (
  proposal_id binary(16) not null,
  language varchar(8) not null,
  sha256 binary(32) not null,
  made_at datetime(6) not null,
  primary key (proposal_id, language),
  index review_letter_bytes (sha256),
  constraint review_letter_statement foreign key (proposal_id) references review_statement (proposal_id)
)
