alter table finding_clearing
  add constraint finding_clearing_ended_by foreign key (ended_by) references account (id)
