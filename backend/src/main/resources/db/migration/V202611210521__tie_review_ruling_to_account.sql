alter table review_ruling
  add constraint review_ruling_account foreign key (account_id) references account (id)
