alter table submission_file
  drop constraint submission_file_purpose_known,
  add constraint submission_file_purpose_one_of check (purpose in ('ARTIFACT', 'EVIDENCE', 'SCREENSHOT'));
