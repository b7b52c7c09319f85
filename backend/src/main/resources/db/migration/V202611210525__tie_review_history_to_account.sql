alter table review_history
  add constraint review_history_account foreign key (account_id) references account (id)
