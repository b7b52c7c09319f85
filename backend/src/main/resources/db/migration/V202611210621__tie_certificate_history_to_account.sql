alter table certificate_history
  add constraint certificate_history_account foreign key (account_id) references account (id)
