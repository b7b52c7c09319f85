alter table review_case
  add column follows_id binary(16),
  drop index review_case_one_per_submission,
  add index review_case_of_submission (submission_id, opened_at),
  add unique index review_case_one_follower (follows_id)
