create table review_document (
  id binary(16) not null,
  screening_id binary(16) not null,
  evidence_id varchar(64) not null,
  media_type varchar(255) not null,
  title varchar(500) not null,
  pages int not null,
  language varchar(35) not null,
  contents longtext not null,
  truncated boolean not null,
  primary key (id),
  unique index review_document_one_per_evidence (screening_id, evidence_id),
  constraint review_document_screening foreign key (screening_id) references review_screening (id)
)
