alter table submission
  add column renews binary(16),
  add index submission_renews (renews),
  add constraint submission_renews foreign key (renews) references submission (id)
