create table concern_series (
  issue_year int not null,
  last_number int not null,
  primary key (issue_year),
  constraint concern_series_positive check (last_number > 0)
)
