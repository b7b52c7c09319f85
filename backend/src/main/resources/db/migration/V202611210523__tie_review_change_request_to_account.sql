alter table review_change_request
  add constraint review_change_request_account foreign key (account_id) references account (id)
