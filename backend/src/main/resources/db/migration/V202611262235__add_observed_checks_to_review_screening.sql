alter table review_screening
  add column observed_checks varchar(4000)
