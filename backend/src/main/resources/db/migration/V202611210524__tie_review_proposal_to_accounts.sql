alter table review_proposal
  add constraint review_proposal_proposed_by foreign key (proposed_by) references account (id),
  add constraint review_proposal_decided_by foreign key (decided_by) references account (id)
