create table review_message (
  id binary(16) not null,
  review_id binary(16) not null,
  round int not null,
  criterion varchar(20),
  fingerprint varchar(64),
  audience varchar(20) not null,
  side varchar(20) not null,
  contents varchar(4000) not null,
  account_id binary(16) not null,
  written_at datetime(6) not null,
  primary key (id),
  index review_message_of (review_id, written_at),
  constraint review_message_review foreign key (review_id) references review_case (id),
  constraint review_message_audience_known check (audience in ('VENDOR', 'CERTIFIERS')),
  constraint review_message_side_known check (side in ('VENDOR', 'STORE'))
)
