alter table review_case
  add constraint review_case_follows foreign key (follows_id) references review_case (id)
