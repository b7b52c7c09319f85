alter table certificate
  add constraint certificate_organisation foreign key (organisation_id) references organisation (id),
  add constraint certificate_submission foreign key (submission_id) references submission (id),
  add constraint certificate_review foreign key (review_id) references review_case (id)
