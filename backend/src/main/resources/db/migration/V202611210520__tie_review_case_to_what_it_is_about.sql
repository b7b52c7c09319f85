alter table review_case
  add constraint review_case_submission foreign key (submission_id) references submission (id),
  add constraint review_case_organisation foreign key (organisation_id) references organisation (id),
  add constraint review_case_submitted_by foreign key (submitted_by) references account (id),
  add constraint review_case_certifier foreign key (certifier_id) references account (id)
