create table listing_day (
  counted_on date not null,
  listing_slug varchar(60) character set ascii collate ascii_bin not null,
  visits int not null,
  exposures int not null,
  primary key (counted_on, listing_slug)
)
