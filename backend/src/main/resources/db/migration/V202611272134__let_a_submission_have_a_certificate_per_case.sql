alter table certificate
  drop index certificate_one_per_submission,
  add index certificate_of_submission (submission_id, issued_at),
  add unique index certificate_one_per_review (review_id)
