create table offer_sheet (
  id binary(16) not null,
  programme_id binary(16) not null,
  listing varchar(60) character set ascii collate ascii_bin not null,
  organisation_id binary(16) not null,
  draft mediumtext,
  drafted_at datetime(6),
  drafted_by binary(16),
  in_force int not null,
  changes int not null,
  effects int not null,
  row_version int not null,
  primary key (id),
  unique key offer_sheet_listing (programme_id, listing),
  index offer_sheet_organisation (organisation_id),
  index offer_sheet_drafted_by (drafted_by),
  constraint offer_sheet_programme foreign key (programme_id) references programme (id),
  constraint offer_sheet_drafted_by foreign key (drafted_by) references account (id)
)
