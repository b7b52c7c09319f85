alter table document_access
  add constraint document_access_account foreign key (account_id) references account (id)
