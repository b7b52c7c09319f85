create table front_page_day (
  counted_on date not null,
  visits int not null,
  turns int not null,
  primary key (counted_on)
)
