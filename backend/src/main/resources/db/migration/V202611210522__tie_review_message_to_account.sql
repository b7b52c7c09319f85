alter table review_message
  add constraint review_message_account foreign key (account_id) references account (id)
