create table submission_screenshot (
  file_id binary(16) not null,
  place int not null,
  form_factor varchar(10) not null,
  alternative_text longtext not null,
  width int not null,
  height int not null,
  small_sha256 binary(32) not null,
  small_media_type varchar(120) not null,
  small_size_bytes bigint not null,
  small_width int not null,
  small_height int not null,
  primary key (file_id),
  constraint submission_screenshot_file foreign key (file_id) references submission_file (id),
  index submission_screenshot_small_sha256 (small_sha256),
  constraint submission_screenshot_form_factor_known check (form_factor in ('PHONE', 'TABLET', 'DESKTOP')),
  constraint submission_screenshot_dots_positive check (width > 0 and height > 0 and small_width > 0 and small_height > 0)
)
