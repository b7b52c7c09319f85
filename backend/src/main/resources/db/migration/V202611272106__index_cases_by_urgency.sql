alter table review_case
  add index review_case_urgency (status, promise, due_at, id)
