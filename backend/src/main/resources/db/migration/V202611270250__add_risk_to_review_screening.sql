alter table review_screening
  add column risk longtext
