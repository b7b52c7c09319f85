alter table review_proposal
  drop constraint review_proposal_decision_known,
  add constraint review_proposal_decision_is_known check (decision in ('CONFIRMED', 'RETURNED', 'LAPSED', 'OVERTURNED'))
