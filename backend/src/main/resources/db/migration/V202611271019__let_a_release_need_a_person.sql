alter table impact_result
  drop constraint impact_result_outcome_known,
  add constraint impact_result_outcome_is_known check (outcome in ('FAILS', 'UNDECIDED', 'NEEDS_PERSON', 'STANDS'))
