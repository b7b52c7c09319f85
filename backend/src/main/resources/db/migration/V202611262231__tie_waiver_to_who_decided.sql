alter table waiver
  add constraint waiver_organisation foreign key (organisation_id) references organisation (id),
  add constraint waiver_proposed_by foreign key (proposed_by) references account (id),
  add constraint waiver_granted_by foreign key (granted_by) references account (id),
  add constraint waiver_decided_by foreign key (decided_by) references account (id)
