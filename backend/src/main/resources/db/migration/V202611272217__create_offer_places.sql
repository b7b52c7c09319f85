create table offer_places (
  id binary(16) not null,
  sheet_id binary(16) not null,
  offer varchar(60) character set ascii collate ascii_bin not null,
  used bigint not null,
  declared_at datetime(6) not null,
  declared_by binary(16) not null,
  primary key (id),
  unique key offer_places_offer (sheet_id, offer),
  index offer_places_declared_by (declared_by),
  constraint offer_places_sheet foreign key (sheet_id) references offer_sheet (id),
  constraint offer_places_declared_by foreign key (declared_by) references account (id)
)
