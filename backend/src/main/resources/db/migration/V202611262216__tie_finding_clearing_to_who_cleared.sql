alter table finding_clearing
  add constraint finding_clearing_cleared_by foreign key (cleared_by) references account (id)
