alter table review_case
  add index review_case_decided (concluded_at)
