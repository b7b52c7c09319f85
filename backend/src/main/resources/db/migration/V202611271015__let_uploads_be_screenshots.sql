alter table upload
  drop constraint upload_purpose_known,
  add constraint upload_purpose_one_of check (purpose in ('ARTIFACT', 'EVIDENCE', 'SCREENSHOT'));
